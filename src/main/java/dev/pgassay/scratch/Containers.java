package dev.pgassay.scratch;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import com.github.dockerjava.api.model.PullResponseItem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is asked of an engine, each in bounded time. */
record Containers(Engine engine) {
    static final ExposedPort PORT = ExposedPort.tcp(5432);
    private static final String FOLDER = "/pgassay";
    private static final long SHARED_MEMORY = 512L << 20; // parallel index builds
    private static final Duration PULL = Duration.ofMinutes(2);
    private static final Duration ANSWER = Duration.ofSeconds(30);

    /** Makes sure of the image and returns the name to use for it. */
    String provide(String image) {
        String full = full(image, engine.registry());
        for (String name : List.of(full, image)) {
            if (has(name)) {
                return name;
            }
        }
        Progress.say("pulling " + image + " (first run only)");
        Bounded.call(
                "pulling the image " + image,
                PULL,
                () -> engine.client()
                        .pullImageCmd(full)
                        .exec(new ResultCallback.Adapter<PullResponseItem>())
                        .awaitCompletion());
        return full;
    }

    private boolean has(String image) {
        return Bounded.call("looking for the image " + image, ANSWER, () -> {
            try {
                engine.client().inspectImageCmd(image).exec();
                return true;
            } catch (NotFoundException e) {
                return false;
            }
        });
    }

    /** With its registry: to find the default one, Testcontainers would look for an engine all over again. */
    static String full(String image, String registry) {
        int slash = image.indexOf('/');
        String first = slash < 0 ? "" : image.substring(0, slash);
        boolean named = first.contains(".") || first.contains(":") || first.equals("localhost");
        return named || registry.isEmpty() ? image : registry + "/" + (slash < 0 ? "library/" : "") + image;
    }

    /** Data in memory; the port on the loopback interface, unless the engine is on another machine. */
    void start(String name, String image, String password) {
        PortBinding port =
                new PortBinding(engine.local() ? Ports.Binding.bindIp("127.0.0.1") : Ports.Binding.empty(), PORT);
        List<String> words = new ArrayList<>(List.of("postgres", "-c", "password_encryption=md5"));
        words.addAll(FastSettings.arguments());
        Bounded.call("starting a container of " + image, ANSWER, () -> {
            try (CreateContainerCmd command = engine.client().createContainerCmd(image)) {
                String id = command.withName(name)
                        .withLabels(Owner.self().labels())
                        .withEnv(
                                "POSTGRES_PASSWORD=" + password,
                                "POSTGRES_HOST_AUTH_METHOD=md5",
                                "POSTGRES_INITDB_ARGS=--no-sync",
                                "PGDATA=" + FOLDER + "/data")
                        .withExposedPorts(PORT)
                        .withCmd(words)
                        .withHostConfig(HostConfig.newHostConfig()
                                .withTmpFs(Map.of(FOLDER, "rw,mode=1777"))
                                .withShmSize(SHARED_MEMORY)
                                .withPortBindings(port))
                        .exec()
                        .getId();
                engine.client().startContainerCmd(id).exec();
                return id;
            }
        });
    }

    InspectContainerResponse inspect(String name) {
        return Bounded.call(
                "looking at a container",
                ANSWER,
                () -> engine.client().inspectContainerCmd(name).exec());
    }

    String log(String name) {
        StringBuilder text = new StringBuilder();
        Bounded.call(
                "reading a container's log",
                ANSWER,
                () -> engine.client()
                        .logContainerCmd(name)
                        .withStdOut(true)
                        .withStdErr(true)
                        .withTail(20)
                        .exec(new ResultCallback.Adapter<Frame>() {
                            @Override
                            public void onNext(Frame frame) {
                                text.append(new String(frame.getPayload(), StandardCharsets.UTF_8));
                            }
                        })
                        .awaitCompletion());
        return text.toString().strip();
    }

    void remove(String name) {
        Bounded.call("removing a container", ANSWER, () -> {
            try {
                engine.client()
                        .removeContainerCmd(name)
                        .withForce(true)
                        .withRemoveVolumes(true)
                        .exec();
                return true;
            } catch (NotFoundException | ConflictException e) {
                return false; // gone, or going
            }
        });
    }

    /** Containers of processes that were killed. */
    void sweep() {
        List<Container> ours = Bounded.call(
                "looking for containers of earlier runs",
                ANSWER,
                () -> engine.client()
                        .listContainersCmd()
                        .withShowAll(true)
                        .withLabelFilter(List.of(Owner.PID))
                        .exec());
        for (Container container : ours) {
            if (Owner.dead(container.getLabels())) {
                Leftover.attempt("removing container " + container.getId(), () -> remove(container.getId()));
            }
        }
        Set<String> alive = ours.stream()
                .filter(container -> !Owner.dead(container.getLabels()))
                .flatMap(container -> Stream.of(container.getNames()))
                .map(name -> name.substring(name.lastIndexOf('/') + 1))
                .collect(Collectors.toSet());
        Leftover.attempt(
                "removing password files of earlier runs", () -> PasswordFile.sweep(PasswordFile.folder(), alive));
    }
}
