-- Times are ticks of 100 ns since the year 1 in UTC. A channel without topic has the empty one.

CREATE TABLE chats (
    platform TEXT NOT NULL,
    channel TEXT NOT NULL,
    language TEXT,
    quiet TEXT,
    PRIMARY KEY (platform, channel)
) STRICT, WITHOUT ROWID;

CREATE TABLE actions (
    id TEXT PRIMARY KEY,
    body TEXT NOT NULL,
    expires INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX actions_by_age ON actions (expires);

CREATE TABLE subscriptions (
    id TEXT PRIMARY KEY,
    platform TEXT NOT NULL,
    channel TEXT NOT NULL,
    topic TEXT NOT NULL,
    name TEXT NOT NULL,
    owner TEXT NOT NULL,
    schedule TEXT NOT NULL,
    zone TEXT NOT NULL,
    about TEXT,
    person TEXT,
    source TEXT,
    language TEXT NOT NULL,
    items INTEGER NOT NULL,
    quiet_if_empty INTEGER NOT NULL,
    paused INTEGER,
    pause_reason TEXT,
    created INTEGER NOT NULL,
    starts INTEGER NOT NULL,
    managed_platform TEXT,
    managed_channel TEXT,
    managed_topic TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE arrivals (
    fact INTEGER PRIMARY KEY,
    at INTEGER NOT NULL
) STRICT;

-- One row a subscription and slot for good: this key, and no clock, decides that an edition is made once.
CREATE TABLE editions (
    id INTEGER PRIMARY KEY,
    subscription TEXT NOT NULL,
    slot INTEGER NOT NULL,
    platform TEXT NOT NULL,
    channel TEXT NOT NULL,
    topic TEXT NOT NULL,
    since INTEGER NOT NULL,
    until INTEGER NOT NULL,
    is_late INTEGER NOT NULL,
    state TEXT NOT NULL,
    at INTEGER NOT NULL,
    reason TEXT,
    UNIQUE (subscription, slot)
) STRICT;

CREATE INDEX editions_by_age ON editions (at);
CREATE INDEX editions_by_channel ON editions (platform, channel, topic, at);

CREATE TABLE edition_items (
    edition INTEGER NOT NULL REFERENCES editions (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    fact INTEGER NOT NULL,
    rule TEXT NOT NULL,
    detail TEXT NOT NULL,
    lead TEXT NOT NULL,
    PRIMARY KEY (edition, number)
) STRICT, WITHOUT ROWID;

-- What is still to be sent. Without edition it is a notice. "attempted" is set before a message goes on the wire and cleared when it
-- is known not to have arrived; where it is known to have, the row goes.
CREATE TABLE outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    edition INTEGER REFERENCES editions (id) ON DELETE CASCADE,
    part INTEGER NOT NULL,
    platform TEXT NOT NULL,
    channel TEXT NOT NULL,
    topic TEXT NOT NULL,
    nonce TEXT NOT NULL UNIQUE,
    payload TEXT NOT NULL,
    picture BLOB,
    alt_text TEXT,
    due INTEGER NOT NULL DEFAULT 0,
    failures INTEGER NOT NULL DEFAULT 0,
    attempted INTEGER,
    UNIQUE (edition, part)
) STRICT;

CREATE INDEX outbox_by_channel ON outbox (platform, channel, topic, id);

CREATE TABLE deliveries (
    id INTEGER PRIMARY KEY,
    edition INTEGER REFERENCES editions (id) ON DELETE CASCADE,
    part INTEGER NOT NULL,
    platform TEXT NOT NULL,
    channel TEXT NOT NULL,
    topic TEXT NOT NULL,
    at INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    failures INTEGER NOT NULL,
    message TEXT,
    reason TEXT
) STRICT;

CREATE INDEX deliveries_by_edition ON deliveries (edition);
CREATE INDEX deliveries_by_message ON deliveries (platform, channel, message) WHERE message IS NOT NULL;

CREATE TABLE dead_letters (
    id INTEGER PRIMARY KEY,
    platform TEXT NOT NULL,
    channel TEXT NOT NULL,
    topic TEXT NOT NULL,
    at INTEGER NOT NULL,
    reason TEXT NOT NULL,
    payload TEXT NOT NULL
) STRICT;
