-- Archon Plus: tests the component system with data of its own.
--
-- Run after add_component_hierarchy.sql. Creates a project with components,
-- tries what must work and what must be refused, takes times, and removes
-- everything again. Stops at the first test that fails.

DO $$
DECLARE
    test_project uuid;
    base         uuid;
    service      uuid;
    screen       uuid;
    found_count  integer;
    started      timestamptz;
BEGIN
    RAISE NOTICE '🧪 Testing Component Migration';

    -- Creation
    INSERT INTO archon_projects (title) VALUES ('Component migration test') RETURNING id INTO test_project;
    INSERT INTO archon_component_hierarchy (project_id, name, component_kind)
        VALUES (test_project, 'Base', 'foundation') RETURNING id INTO base;
    INSERT INTO archon_component_hierarchy (project_id, parent_id, name)
        VALUES (test_project, base, 'Service') RETURNING id INTO service;
    INSERT INTO archon_component_hierarchy (project_id, parent_id, name)
        VALUES (test_project, service, 'Screen') RETURNING id INTO screen;
    INSERT INTO archon_component_metadata (component_id, metadata_key, metadata_value)
        VALUES (service, 'owner', '"platform"');
    RAISE NOTICE '✅ Components can be created';

    -- Dependencies
    INSERT INTO archon_component_dependencies (component_id, depends_on_id)
        VALUES (screen, service), (service, base);
    BEGIN
        INSERT INTO archon_component_dependencies (component_id, depends_on_id) VALUES (base, screen);
        RAISE EXCEPTION 'A circular dependency was accepted' USING ERRCODE = 'raise_exception';
    EXCEPTION
        WHEN check_violation THEN
            RAISE NOTICE '✅ Circular dependencies are refused';
    END;
    BEGIN
        UPDATE archon_component_hierarchy SET parent_id = screen WHERE id = base;
        RAISE EXCEPTION 'A circular hierarchy was accepted' USING ERRCODE = 'raise_exception';
    EXCEPTION
        WHEN check_violation THEN
            RAISE NOTICE '✅ Circular hierarchies are refused';
    END;

    -- Readiness follows the lifecycle of what is depended on
    ASSERT NOT archon_component_is_ready(service), 'a component is ready before its dependency';
    UPDATE archon_component_hierarchy SET lifecycle_state = 'completed' WHERE id = base;
    ASSERT archon_component_is_ready(service), 'a component is not ready after its dependency';
    RAISE NOTICE '✅ Dependencies are validated';

    -- Navigation
    SELECT count(*) INTO found_count FROM archon_component_descendants(base);
    ASSERT found_count = 2, format('2 descendants expected, %s found', found_count);
    RAISE NOTICE '✅ The hierarchy can be navigated';

    -- Performance
    started := clock_timestamp();
    INSERT INTO archon_component_hierarchy (project_id, parent_id, name)
        SELECT test_project, base, 'Part ' || n FROM generate_series(1, 500) AS n;
    SELECT count(*) INTO found_count FROM archon_component_descendants(base);
    ASSERT found_count = 502, format('502 descendants expected, %s found', found_count);
    RAISE NOTICE '✅ 500 components written and read in % ms',
        round(extract(epoch FROM clock_timestamp() - started) * 1000);

    -- Deletion: a component that is depended on stays, a whole project goes
    BEGIN
        UPDATE archon_component_hierarchy SET parent_id = NULL WHERE id IN (service, screen);
        SET CONSTRAINTS archon_component_dependencies_depends_on_id_fkey IMMEDIATE;
        DELETE FROM archon_component_hierarchy WHERE id = base;
        RAISE EXCEPTION 'A component was deleted that another depends on' USING ERRCODE = 'raise_exception';
    EXCEPTION
        WHEN foreign_key_violation THEN
            RAISE NOTICE '✅ A component that another depends on is not deleted';
    END;
    SET CONSTRAINTS archon_component_dependencies_depends_on_id_fkey DEFERRED;
    DELETE FROM archon_projects WHERE id = test_project;
    SET CONSTRAINTS archon_component_dependencies_depends_on_id_fkey IMMEDIATE;
    SELECT count(*) INTO found_count FROM archon_component_hierarchy WHERE project_id = test_project;
    ASSERT found_count = 0, format('%s components remain', found_count);
    RAISE NOTICE '✅ Components go with their project';

    RAISE NOTICE '🎉 Component Migration Test Complete!';
END
$$;
