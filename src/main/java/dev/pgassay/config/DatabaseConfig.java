package dev.pgassay.config;

import dev.pgassay.scratch.MigrationFolder;
import dev.pgassay.scratch.Platform;
import java.nio.file.Path;

/**
 * One named schema under verification.
 *
 * @param name its name in {@code pgassay.yaml}
 * @param platform what the host gives before the first migration
 * @param migrations its migrations
 * @param expectations the file or folder of its expectations
 */
public record DatabaseConfig(String name, Platform platform, MigrationFolder migrations, Path expectations) {}
