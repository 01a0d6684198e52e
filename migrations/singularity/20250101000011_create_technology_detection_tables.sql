-- Technology detection in two focused tables, patterns and templates, instead of the generic
-- technology_knowledge.

DROP TABLE IF EXISTS technology_knowledge;

CREATE TABLE technology_patterns (
    id                 uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    technology_name    varchar(255) NOT NULL,
    technology_type    varchar(100) NOT NULL,
    version_pattern    varchar(255),
    file_patterns      text[] NOT NULL DEFAULT '{}',
    directory_patterns text[] NOT NULL DEFAULT '{}',
    config_patterns    text[] NOT NULL DEFAULT '{}',
    build_command      text,
    dev_command        text,
    install_command    text,
    test_command       text,
    confidence_weight  double precision NOT NULL DEFAULT 1.0,
    detection_count    integer NOT NULL DEFAULT 0,
    success_rate       double precision NOT NULL DEFAULT 0.0,
    last_detected_at   timestamp(0),
    extended_metadata  jsonb NOT NULL DEFAULT '{}'::jsonb,
    inserted_at        timestamp(0) NOT NULL DEFAULT (now() AT TIME ZONE 'utc'),
    updated_at         timestamp(0) NOT NULL DEFAULT (now() AT TIME ZONE 'utc'),
    CONSTRAINT technology_patterns_technology_name_technology_type_key UNIQUE (technology_name, technology_type),
    CONSTRAINT technology_patterns_detection_count_check CHECK (detection_count >= 0),
    CONSTRAINT technology_patterns_success_rate_range CHECK (success_rate BETWEEN 0 AND 1)
);

COMMENT ON TABLE technology_patterns IS 'How a technology is recognised, and how well that has worked';
COMMENT ON COLUMN technology_patterns.extended_metadata IS 'Signatures that a detector needs beyond the patterns';

CREATE INDEX technology_patterns_technology_type_index ON technology_patterns (technology_type);
CREATE INDEX technology_patterns_lower_technology_name_index ON technology_patterns (lower(technology_name));
CREATE INDEX technology_patterns_success_rate_index ON technology_patterns (success_rate DESC)
    WHERE detection_count > 0;
CREATE INDEX technology_patterns_file_patterns_index ON technology_patterns USING gin (file_patterns);
CREATE INDEX technology_patterns_extended_metadata_index
    ON technology_patterns USING gin (extended_metadata jsonb_path_ops);

CREATE TRIGGER technology_patterns_set_updated_at BEFORE UPDATE ON technology_patterns
    FOR EACH ROW EXECUTE FUNCTION set_updated_at();

CREATE TABLE technology_templates (
    id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    identifier  varchar(255) NOT NULL,
    category    varchar(100) NOT NULL,
    version     varchar(50),
    source      varchar(255),
    template    jsonb NOT NULL,
    metadata    jsonb NOT NULL DEFAULT '{}'::jsonb,
    checksum    varchar(64),
    inserted_at timestamp(0) NOT NULL DEFAULT (now() AT TIME ZONE 'utc'),
    updated_at  timestamp(0) NOT NULL DEFAULT (now() AT TIME ZONE 'utc'),
    CONSTRAINT technology_templates_identifier_key UNIQUE (identifier),
    CONSTRAINT technology_templates_template_is_map CHECK (jsonb_typeof(template) = 'object'),
    CONSTRAINT technology_templates_checksum_check CHECK (checksum ~ '^[0-9a-f]{64}$')
);

COMMENT ON TABLE technology_templates IS 'Templates that code is generated from';
COMMENT ON COLUMN technology_templates.checksum IS 'SHA-256 of the template, in lower-case hexadecimal';

CREATE INDEX technology_templates_category_index ON technology_templates (category);
CREATE INDEX technology_templates_template_index ON technology_templates USING gin (template jsonb_path_ops);

CREATE TRIGGER technology_templates_set_updated_at BEFORE UPDATE ON technology_templates
    FOR EACH ROW EXECUTE FUNCTION set_updated_at();
