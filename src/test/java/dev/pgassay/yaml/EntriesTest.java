package dev.pgassay.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgassay.finding.Position;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntriesTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8, 9, 100})
    void theyAreWhatTheyWereAndNobodyCanChangeThem(int size) {
        Map<String, Node.Entry> given = new LinkedHashMap<>();
        IntStream.range(0, size).mapToObj(EntriesTest::entry).forEach(entry -> given.put(entry.key(), entry));

        Map<String, Node.Entry> entries = Entries.of(given);

        assertThat(entries).isEqualTo(given).hasSameHashCodeAs(given);
        assertThat(entries.keySet()).containsExactlyElementsOf(given.keySet());
        assertThat(entries.values()).containsExactlyElementsOf(given.values());
        assertThat(entries.entrySet()).containsExactlyElementsOf(given.entrySet());
        given.forEach((key, entry) -> assertThat(entries.get(key)).isSameAs(entry));
        assertThat(entries.get("another")).isNull();
        assertThat(entries.containsKey("another")).isFalse();
        assertThatThrownBy(() -> entries.put("another", entry(0))).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> entries.values().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    private static Node.Entry entry(int number) {
        Position position = new Position("file", number + 1, 1);
        return new Node.Entry(position, "key " + (97 * number) % 101, new Node.Scalar(position, "v", true));
    }
}
