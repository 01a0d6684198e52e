-- The unified semantic code search schema: registry and metadata of codebases, the code graph,
-- semantic search and its cache. All embeddings here are OpenAI text-embedding-3-small, 1536 dimensions.

CREATE TABLE codebase_registry (
    id               bigserial PRIMARY KEY,
    codebase_id      varchar(255) NOT NULL,
    codebase_path    text NOT NULL,
    codebase_name    varchar(255) NOT NULL,
    description      text,
    language         varchar(50),
    framework        varchar(100),
    analysis_status  varchar(32) NOT NULL DEFAULT 'pending',
    last_analyzed_at timestamp(0),
    metadata         jsonb NOT NULL DEFAULT '{}'::jsonb,
    created_at       timestamp(0) NOT NULL DEFAULT (now() AT TIME ZONE 'utc'),
    updated_at       timestamp(0) NOT NULL DEFAULT (now() AT TIME ZONE 'utc'),
    CONSTRAINT codebase_registry_codebase_id_key UNIQUE (codebase_id),
    CONSTRAINT codebase_registry_analysis_status_check
        CHECK (analysis_status IN ('pending', 'analyzing', 'completed', 'failed'))
);

COMMENT ON TABLE codebase_registry IS 'Codebase paths and how far their analysis is';

CREATE INDEX codebase_registry_codebase_path_index ON codebase_registry (codebase_path);
CREATE INDEX codebase_registry_unfinished_index ON codebase_registry (analysis_status, last_analyzed_at NULLS FIRST)
    WHERE analysis_status <> 'completed';

CREATE TRIGGER codebase_registry_set_updated_at BEFORE UPDATE ON codebase_registry
    FOR EACH ROW EXECUTE FUNCTION set_updated_at();

-- One row for each file of a codebase --------------------------------------------------------------

CREATE TABLE codebase_metadata (
    id                     bigserial PRIMARY KEY,
    codebase_id            varchar(255) NOT NULL,
    codebase_path          text NOT NULL,

    -- the file
    path                   text NOT NULL,
    file_type              varchar(50),
    language               varchar(50) NOT NULL DEFAULT 'unknown',
    size_bytes             bigint NOT NULL DEFAULT 0,
    content_hash           varchar(64),
    last_modified          timestamp(0),

    -- lines
    total_lines            integer NOT NULL DEFAULT 0,
    code_lines             integer NOT NULL DEFAULT 0,
    comment_lines          integer NOT NULL DEFAULT 0,
    blank_lines            integer NOT NULL DEFAULT 0,
    comment_ratio          double precision GENERATED ALWAYS AS
        (coalesce(comment_lines::double precision / nullif(total_lines, 0), 0)) STORED,

    -- what is defined in it
    function_count         integer NOT NULL DEFAULT 0,
    class_count            integer NOT NULL DEFAULT 0,
    struct_count           integer NOT NULL DEFAULT 0,
    enum_count             integer NOT NULL DEFAULT 0,
    trait_count            integer NOT NULL DEFAULT 0,
    interface_count        integer NOT NULL DEFAULT 0,

    -- complexity
    cyclomatic_complexity  double precision NOT NULL DEFAULT 0,
    cognitive_complexity   double precision NOT NULL DEFAULT 0,
    maintainability_index  double precision NOT NULL DEFAULT 0,
    max_nesting_depth      integer NOT NULL DEFAULT 0,

    -- Halstead
    halstead_vocabulary    integer NOT NULL DEFAULT 0,
    halstead_length        integer NOT NULL DEFAULT 0,
    halstead_volume        double precision NOT NULL DEFAULT 0,
    halstead_difficulty    double precision NOT NULL DEFAULT 0,
    halstead_effort        double precision NOT NULL DEFAULT 0,

    -- place in the graph
    pagerank_score         double precision NOT NULL DEFAULT 0,
    centrality_score       double precision NOT NULL DEFAULT 0,
    dependency_count       integer NOT NULL DEFAULT 0,
    dependent_count        integer NOT NULL DEFAULT 0,

    -- quality
    quality_score          double precision NOT NULL DEFAULT 0,
    test_coverage          double precision NOT NULL DEFAULT 0,
    documentation_coverage double precision NOT NULL DEFAULT 0,
    technical_debt_ratio   double precision NOT NULL DEFAULT 0,
    duplication_percentage double precision NOT NULL DEFAULT 0,
    code_smell_count       integer NOT NULL DEFAULT 0,

    -- security
    security_score         double precision NOT NULL DEFAULT 0,
    vulnerability_count    integer NOT NULL DEFAULT 0,

    -- semantic features
    domains                jsonb NOT NULL DEFAULT '[]'::jsonb,
    patterns               jsonb NOT NULL DEFAULT '[]'::jsonb,
    features               jsonb NOT NULL DEFAULT '[]'::jsonb,
    business_context       jsonb NOT NULL DEFAULT '{}'::jsonb,
    performance_traits     jsonb NOT NULL DEFAULT '{}'::jsonb,
    security_traits        jsonb NOT NULL DEFAULT '{}'::jsonb,

    -- dependencies
    dependencies           jsonb NOT NULL DEFAULT '[]'::jsonb,
    related_files          jsonb NOT NULL DEFAULT '[]'::jsonb,
    imports                jsonb NOT NULL DEFAULT '[]'::jsonb,
    exports                jsonb NOT NULL DEFAULT '[]'::jsonb,

    -- symbols
    functions              jsonb NOT NULL DEFAULT '[]'::jsonb,
    classes                jsonb NOT NULL DEFAULT '[]'::jsonb,
    structs                jsonb NOT NULL DEFAULT '[]'::jsonb,
    enums                  jsonb NOT NULL DEFAULT '[]'::jsonb,
    traits                 jsonb NOT NULL DEFAULT '[]'::jsonb,

    -- meaning
    vector_embedding       vector(1536),
    vector_magnitude       double precision,

    created_at             timestamp(0) NOT NULL DEFAULT (now() AT TIME ZONE 'utc'),
    updated_at             timestamp(0) NOT NULL DEFAULT (now() AT TIME ZONE 'utc'),

    CONSTRAINT codebase_metadata_codebase_id_path_key UNIQUE (codebase_id, path),
    CONSTRAINT codebase_metadata_codebase_id_fkey
        FOREIGN KEY (codebase_id) REFERENCES codebase_registry (codebase_id) ON UPDATE CASCADE ON DELETE CASCADE,
    CONSTRAINT codebase_metadata_size_bytes_check CHECK (size_bytes >= 0),
    CONSTRAINT codebase_metadata_lines_check CHECK (total_lines >= code_lines + comment_lines + blank_lines),
    CONSTRAINT codebase_metadata_test_coverage_check CHECK (test_coverage BETWEEN 0 AND 100)
);

COMMENT ON TABLE codebase_metadata IS 'Metrics, semantic features, symbols and embedding of each file of a codebase';
COMMENT ON COLUMN codebase_metadata.vector_embedding IS 'OpenAI text-embedding-3-small';
COMMENT ON COLUMN codebase_metadata.pagerank_score IS 'PageRank of the file in the import graph of its codebase';

CREATE INDEX codebase_metadata_language_index ON codebase_metadata (codebase_id, language);
CREATE INDEX codebase_metadata_quality_score_index ON codebase_metadata (codebase_id, quality_score DESC);
CREATE INDEX codebase_metadata_pagerank_score_index ON codebase_metadata (codebase_id, pagerank_score DESC);
CREATE INDEX codebase_metadata_vulnerable_index ON codebase_metadata (codebase_id, security_score)
    WHERE vulnerability_count > 0;
CREATE INDEX codebase_metadata_features_index ON codebase_metadata USING gin (features);
CREATE INDEX codebase_metadata_dependencies_index ON codebase_metadata USING gin (dependencies jsonb_path_ops);
CREATE INDEX codebase_metadata_vector_idx ON codebase_metadata
    USING ivfflat (vector_embedding vector_cosine_ops) WITH (lists = 100);

CREATE TRIGGER codebase_metadata_set_updated_at BEFORE UPDATE ON codebase_metadata
    FOR EACH ROW EXECUTE FUNCTION set_updated_at();

-- The code graph, in the shape Apache AGE loads: nodes and edges with ids of their own --------------

CREATE TABLE graph_types (
    id          bigserial PRIMARY KEY,
    graph_type  varchar(100) NOT NULL,
    description text,
    created_at  timestamp(0) NOT NULL DEFAULT (now() AT TIME ZONE 'utc'),
    CONSTRAINT graph_types_graph_type_key UNIQUE (graph_type)
);

COMMENT ON TABLE graph_types IS 'The kinds of graph an edge may belong to';

INSERT INTO graph_types (graph_type, description) VALUES
    ('CallGraph', 'Which function calls which'),
    ('ImportGraph', 'Which module imports which'),
    ('SemanticGraph', 'Which pieces of code mean similar things'),
    ('DataFlowGraph', 'Where a value comes from and where it goes');

CREATE TABLE graph_nodes (
    id               bigserial PRIMARY KEY,
    codebase_id      varchar(255) NOT NULL,
    node_id          varchar(255) NOT NULL,
    node_type        varchar(100) NOT NULL,
    name             varchar(255) NOT NULL,
    file_path        text NOT NULL,
    line_number      integer,
    metadata         jsonb NOT NULL DEFAULT '{}'::jsonb,
    vector_embedding vector(1536),
    vector_magnitude double precision,
    created_at       timestamp(0) NOT NULL DEFAULT (now() AT TIME ZONE 'utc'),
    updated_at       timestamp(0) NOT NULL DEFAULT (now() AT TIME ZONE 'utc'),
    CONSTRAINT graph_nodes_codebase_id_node_id_key UNIQUE (codebase_id, node_id),
    CONSTRAINT graph_nodes_codebase_id_fkey
        FOREIGN KEY (codebase_id) REFERENCES codebase_registry (codebase_id) ON UPDATE CASCADE ON DELETE CASCADE,
    CONSTRAINT graph_nodes_line_number_check CHECK (line_number > 0)
);

COMMENT ON TABLE graph_nodes IS 'Vertices of the code graph; node_id is the vertex id that Apache AGE is given';

CREATE INDEX graph_nodes_node_type_index ON graph_nodes (codebase_id, node_type);
CREATE INDEX graph_nodes_file_path_index ON graph_nodes (codebase_id, file_path);
CREATE INDEX graph_nodes_vector_idx ON graph_nodes
    USING ivfflat (vector_embedding vector_cosine_ops) WITH (lists = 100);

CREATE TRIGGER graph_nodes_set_updated_at BEFORE UPDATE ON graph_nodes
    FOR EACH ROW EXECUTE FUNCTION set_updated_at();

CREATE TABLE graph_edges (
    id           bigserial PRIMARY KEY,
    codebase_id  varchar(255) NOT NULL,
    edge_id      varchar(255) NOT NULL,
    graph_type   varchar(100) NOT NULL,
    from_node_id varchar(255) NOT NULL,
    to_node_id   varchar(255) NOT NULL,
    edge_type    varchar(100) NOT NULL,
    weight       double precision NOT NULL DEFAULT 1.0,
    metadata     jsonb NOT NULL DEFAULT '{}'::jsonb,
    created_at   timestamp(0) NOT NULL DEFAULT (now() AT TIME ZONE 'utc'),
    CONSTRAINT graph_edges_codebase_id_edge_id_key UNIQUE (codebase_id, edge_id),
    CONSTRAINT graph_edges_graph_type_fkey
        FOREIGN KEY (graph_type) REFERENCES graph_types (graph_type) ON UPDATE CASCADE ON DELETE RESTRICT,
    CONSTRAINT graph_edges_from_node_fkey
        FOREIGN KEY (codebase_id, from_node_id) REFERENCES graph_nodes (codebase_id, node_id)
        ON UPDATE CASCADE ON DELETE CASCADE,
    CONSTRAINT graph_edges_to_node_fkey
        FOREIGN KEY (codebase_id, to_node_id) REFERENCES graph_nodes (codebase_id, node_id)
        ON UPDATE CASCADE ON DELETE CASCADE,
    CONSTRAINT graph_edges_no_loop_check CHECK (from_node_id <> to_node_id),
    CONSTRAINT graph_edges_weight_check CHECK (weight >= 0)
);

COMMENT ON TABLE graph_edges IS 'Edges of the code graph; an edge may not return to its own node, longer cycles are kept out by the writer';

CREATE INDEX graph_edges_from_node_index ON graph_edges (codebase_id, from_node_id);
CREATE INDEX graph_edges_to_node_index ON graph_edges (codebase_id, to_node_id);
CREATE INDEX graph_edges_graph_type_index ON graph_edges (graph_type, edge_type);

-- Semantic search and its cache --------------------------------------------------------------------

CREATE TABLE vector_search (
    id               bigserial PRIMARY KEY,
    codebase_id      varchar(255) NOT NULL,
    file_path        text NOT NULL,
    content_type     varchar(100) NOT NULL,
    content          text NOT NULL,
    vector_embedding vector(1536) NOT NULL,
    metadata         jsonb NOT NULL DEFAULT '{}'::jsonb,
    created_at       timestamp(0) NOT NULL DEFAULT (now() AT TIME ZONE 'utc'),
    updated_at       timestamp(0) NOT NULL DEFAULT (now() AT TIME ZONE 'utc'),
    CONSTRAINT vector_search_codebase_id_file_path_content_type_key UNIQUE (codebase_id, file_path, content_type),
    CONSTRAINT vector_search_codebase_id_fkey
        FOREIGN KEY (codebase_id) REFERENCES codebase_registry (codebase_id) ON UPDATE CASCADE ON DELETE CASCADE
);

COMMENT ON TABLE vector_search IS 'What semantic search looks through';

CREATE INDEX vector_search_content_type_index ON vector_search (content_type);
CREATE INDEX vector_search_vector_idx ON vector_search
    USING ivfflat (vector_embedding vector_cosine_ops) WITH (lists = 100);

CREATE TRIGGER vector_search_set_updated_at BEFORE UPDATE ON vector_search
    FOR EACH ROW EXECUTE FUNCTION set_updated_at();

CREATE TABLE vector_similarity_cache (
    id                bigserial PRIMARY KEY,
    codebase_id       varchar(255) NOT NULL,
    query_vector_hash varchar(64) NOT NULL,
    target_file_path  text NOT NULL,
    similarity_score  double precision NOT NULL,
    created_at        timestamp(0) NOT NULL DEFAULT (now() AT TIME ZONE 'utc'),
    CONSTRAINT vector_similarity_cache_query_target_key UNIQUE (codebase_id, query_vector_hash, target_file_path),
    CONSTRAINT vector_similarity_cache_codebase_id_fkey
        FOREIGN KEY (codebase_id) REFERENCES codebase_registry (codebase_id) ON UPDATE CASCADE ON DELETE CASCADE,
    CONSTRAINT vector_similarity_cache_similarity_score_check CHECK (similarity_score BETWEEN -1 AND 1)
);

COMMENT ON TABLE vector_similarity_cache IS 'Similarity scores that were computed before';

CREATE INDEX vector_similarity_cache_score_index
    ON vector_similarity_cache (codebase_id, query_vector_hash, similarity_score DESC);
CREATE INDEX vector_similarity_cache_created_at_index ON vector_similarity_cache (created_at);
