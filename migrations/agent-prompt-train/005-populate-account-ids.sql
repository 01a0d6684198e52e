-- Fills account_id from the domains whose account is known.
-- May be run any number of times: a row that has an account keeps it, and a
-- domain that is not listed keeps none.

UPDATE api_requests r
   SET account_id = known.account_id
  FROM (VALUES
            ('prompt.example.com',      'acc_primary'),
            ('team-alpha.example.com',  'acc_team_alpha'),
            ('team-beta.example.com',   'acc_team_beta'),
            ('staging.example.com',     'acc_staging'),
            ('localhost:3000',          'acc_development')
       ) AS known (domain, account_id)
 WHERE r.domain = known.domain
   AND r.account_id IS NULL;

CREATE INDEX IF NOT EXISTS idx_api_requests_account_timestamp
    ON api_requests (account_id, timestamp);

ANALYZE api_requests;
