package dev.pgassay.scratch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Roles belong to a server, and no set of migrations may lean on those of another: the sets of a platform that leave roles
 * alone share a server, each other set has one to itself. A server of other people is one for all.
 */
final class Worlds implements AutoCloseable {
    private static final int MOST_IDLE = 4;

    private final Choice choice;
    private final boolean single;
    private final Map<Object, World> open = new LinkedHashMap<>(); // the one that was entered last comes last
    private final Map<World, Integer> visits = new HashMap<>();
    private final Set<Object> surprises = new HashSet<>();
    private final Set<Object> asked = new HashSet<>();
    private @Nullable World first;
    private boolean closed;

    /** Throws {@link ScratchUnavailable} when the server that was chosen lets nobody in. */
    Worlds(Choice choice) {
        this.choice = choice;
        this.single = choice.server().shared();
        World world = new World(choice::server);
        world.open();
        this.first = world;
    }

    /** Makes a database in a world; what comes last is to be run when the database is closed. */
    interface Making {
        ScratchDatabase in(World world, Order order, Runnable end);
    }

    ScratchDatabase database(Platform platform, Migrations migrations, Making making) {
        boolean alone = migrations.serverWide() || surprising(migrations);
        Order order = new Order(platform, migrations, alone);
        World world = enter(order);
        try {
            return making.in(world, order, () -> leave(world));
        } catch (RolesAppeared e) {
            retire(world, order);
            leave(world);
        } catch (RuntimeException | Error e) {
            leave(world);
            throw e;
        }
        return database(platform, migrations, making);
    }

    /** Whether sets for different worlds have been given the same. */
    synchronized boolean mixed() {
        return single && asked.size() > 1;
    }

    private synchronized boolean surprising(Migrations migrations) {
        return surprises.contains(migrations.identity());
    }

    private synchronized World enter(Order order) {
        if (closed) {
            throw new ScratchUnavailable("the scratch server is closed");
        }
        asked.add(order.world());
        Object name = single ? "" : order.world();
        World world = open.remove(name);
        if (world == null) {
            world = first == null ? new World(choice.again()) : first;
            first = null;
        }
        open.put(name, world);
        visits.merge(world, 1, Integer::sum);
        return world;
    }

    /** What such a set has touched nobody else enters any more, and the next time it is alone from the beginning. */
    private synchronized void retire(World world, Order order) {
        surprises.add(order.migrations().identity());
        open.values().remove(world);
    }

    /** Servers that nobody uses stay for the next who asks, but not any number of them. */
    private void leave(World world) {
        List<World> over;
        synchronized (this) {
            visits.merge(world, -1, Integer::sum);
            over = idle(visits.keySet());
            over.removeAll(open.values());
            List<World> spare = idle(open.values());
            over.addAll(spare.subList(0, Math.max(0, spare.size() - MOST_IDLE)));
            open.values().removeAll(over);
            visits.keySet().removeAll(over);
        }
        over.forEach(World::close);
    }

    private List<World> idle(Collection<World> worlds) {
        return new ArrayList<>(worlds.stream()
                .filter(world -> visits.getOrDefault(world, 0) == 0)
                .toList());
    }

    @Override
    public void close() {
        List<World> all = new ArrayList<>();
        synchronized (this) {
            closed = true;
            all.addAll(visits.keySet());
            if (first != null) {
                all.add(first);
            }
        }
        all.parallelStream().forEach(World::close); // each waits for its server to end
    }
}
