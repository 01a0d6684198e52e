package dev.pgassay.scratch;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.ContainerNetworkSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.testcontainers.containers.Container.ExecResult;
import org.testcontainers.containers.ExecConfig;
import org.testcontainers.containers.ExecInContainerPattern;

/** Runs programs in the container that a scratch database is in. */
public record ContainerProgram(DockerClient client, InspectContainerResponse container) {

    /** Nothing where no engine answers, or the database is in none of its containers. */
    public static Optional<ContainerProgram> behind(ScratchDatabase database) {
        DockerClient client;
        try {
            client = Engine.find(Machine.here()).client();
        } catch (ScratchUnavailable e) {
            return Optional.empty(); // then the database is in no container
        }
        URI address = URI.create(database.jdbcUrl().replaceFirst("^jdbc:", ""));
        return client.listContainersCmd().exec().stream()
                .filter(container -> isAt(container, address))
                .findFirst()
                .map(container -> new ContainerProgram(
                        client, client.inspectContainerCmd(container.getId()).exec()));
    }

    private static boolean isAt(Container container, URI address) {
        boolean mapped = Arrays.stream(container.getPorts())
                .anyMatch(port -> Objects.equals(port.getPublicPort(), address.getPort()));
        ContainerNetworkSettings networks = container.getNetworkSettings();
        return mapped
                || (networks != null
                        && networks.getNetworks().values().stream()
                                .anyMatch(network -> address.getHost().equals(network.getIpAddress())));
    }

    /** What it prints. Throws {@link IOException} where it fails. */
    public String run(Map<String, String> environment, String... words) throws IOException {
        ExecConfig what =
                ExecConfig.builder().command(words).envVars(environment).build();
        try {
            ExecResult result = ExecInContainerPattern.execInContainer(client, container, StandardCharsets.UTF_8, what);
            if (result.getExitCode() != 0) {
                throw new IOException(words[0] + ": " + result.getStderr());
            }
            return result.getStdout();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + words[0] + " ran", e);
        }
    }
}
