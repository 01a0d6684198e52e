-- 062: Podcasts as a source.
-- The new label stands beside the other spoken source. ADD VALUE cannot be undone and cannot be
-- used before it is committed, so the file holds this one statement only. Ingestion of podcasts
-- is switched on by the service, not here: the transcriber labels its documents with 'podcast'
-- from its next release on, and until then no row carries the label.

ALTER TYPE document_source_type ADD VALUE IF NOT EXISTS 'podcast' AFTER 'youtube';

-- Labels after this file, in order:
--   youtube, podcast, pdf, article, pine_script, note
