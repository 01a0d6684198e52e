package dev.pgassay.junit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** What a role is, in one line as {@code ALTER ROLE} and {@code GRANT} would say it. */
final class RoleFacts {

    private static final String SQL = """
            SELECT r.rolname, pg_catalog.concat_ws(' ',
              CASE WHEN r.rolsuper THEN 'SUPERUSER' END, CASE WHEN NOT r.rolinherit THEN 'NOINHERIT' END,
              CASE WHEN r.rolcreaterole THEN 'CREATEROLE' END, CASE WHEN r.rolcreatedb THEN 'CREATEDB' END,
              CASE WHEN r.rolcanlogin THEN 'LOGIN' ELSE 'NOLOGIN' END, CASE WHEN r.rolreplication THEN 'REPLICATION' END,
              CASE WHEN r.rolbypassrls THEN 'BYPASSRLS' END,
              CASE WHEN r.rolconnlimit >= 0 THEN 'CONNECTION LIMIT ' || r.rolconnlimit END,
              'VALID UNTIL ' || r.rolvaliduntil,
              'SET ' || (SELECT pg_catalog.array_to_string(s.setconfig, ' SET ') FROM pg_catalog.pg_db_role_setting s
                WHERE s.setrole = r.oid AND s.setdatabase = 0),
              'IN ROLE ' || (SELECT pg_catalog.string_agg(g.rolname, ', ' ORDER BY g.rolname) FROM pg_catalog.pg_auth_members m
                JOIN pg_catalog.pg_roles g ON g.oid = m.roleid WHERE m.member = r.oid),
              pg_catalog.shobj_description(r.oid, 'pg_authid'))
            FROM pg_catalog.pg_roles r
            """;

    private RoleFacts() {}

    static Map<String, String> read(Connection connection) throws SQLException {
        Map<String, String> roles = new TreeMap<>();
        try (PreparedStatement statement = connection.prepareStatement(SQL); // planned once, where it is asked often
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                roles.put(rows.getString(1), rows.getString(2));
            }
        }
        return roles;
    }
}
