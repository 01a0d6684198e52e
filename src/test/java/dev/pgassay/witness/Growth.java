package dev.pgassay.witness;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A random catalog: what each begins with, and then what the forms that make something make, in random order. */
final class Growth {

    private Growth() {}

    /** How many of the forms the server took. */
    static int grow(Chain chain, Filler filler, List<Form> forms, Random random) throws SQLException, IOException {
        for (String line : Files.readAllLines(Form.FOLDER.resolve("start.sql"))) {
            String sql = line.replaceFirst(";$", "");
            if (!chain.take(sql)) {
                throw new IllegalStateException("every catalog begins with: " + sql);
            }
        }
        List<Form> creating =
                new ArrayList<>(forms.stream().filter(Form::creates).toList());
        Collections.shuffle(creating, random);
        int taken = 0;
        for (Form form : creating) {
            Optional<Change> change = filler.fill(form);
            if (change.isPresent() && chain.take(change.get().sql())) {
                taken++;
            }
        }
        return taken;
    }
}
