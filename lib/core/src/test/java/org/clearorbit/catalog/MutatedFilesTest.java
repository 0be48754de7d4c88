package org.clearorbit.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.clearorbit.catalog.fuzz.LoadCheck;
import org.clearorbit.common.ClearorbitException;
import org.clearorbit.orbit.SpaceContext;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Damaged files: whatever a reader makes of them, it loses no record, lets in no bad number and throws nothing else.
 */
class MutatedFilesTest {

    private static final CatalogReader READER = CatalogReader.using(SpaceContext.embedded());
    private static final CatalogSource ELEMENTS = CatalogSource.of("elements", CatalogFiles.sample("sample.tle"));
    private static final int ROUNDS = 150;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sample.tle",
                "sample.json",
                "sample.csv",
                "sample.xml",
                "sample.kvn",
                "fuzz/GpJson",
                "fuzz/OmmXml",
                "fuzz/OmmKvn",
                "fuzz/RoundTrip",
                "gzip"
            })
    void damagedElementsAreAccountedFor(String kind) {
        byte[] intact =
                kind.equals("gzip") ? CatalogFiles.gzip(CatalogFiles.sample("sample.tle")) : CatalogFiles.sample(kind);
        // packed files rarely survive damage; the others mostly do
        damage(intact, kind.equals("gzip") ? 0 : ROUNDS / 4, file -> READER.readSources(List.of(file)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"satcat.csv", "physical.csv", "cara.csv", "gcat-satcat.tsv", "gcat-psatcat.tsv", "discos.json"})
    void damagedFilesBesideElementsAreAccountedFor(String kind) {
        damage(CatalogFiles.sample(kind), ROUNDS / 4, file -> READER.readSources(List.of(file, ELEMENTS)));
    }

    @Test
    void damagedListsOfOperatingObjectsAreAccountedFor() {
        damage(
                CatalogFiles.sample("fuzz/ActiveList"),
                ROUNDS / 2,
                file -> READER.withActiveList(file).readSources(List.of(ELEMENTS)));
    }

    private static void damage(byte[] intact, int leastLoads, Function<CatalogSource, CatalogLoad> reader) {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            int loaded = 0;
            for (int round = 0; round < ROUNDS; round++) {
                byte[] damaged = damage(intact, new Random(round));
                try {
                    LoadCheck.check(reader.apply(CatalogSource.of("damaged", damaged)));
                    loaded++;
                } catch (ClearorbitException e) {
                    assertThat(e).hasMessageContaining("damaged");
                }
            }
            assertThat(loaded).isGreaterThan(leastLoads);
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }

    /** Flips bits, replaces bytes by telling ones, cuts, and doubles a stretch. */
    private static byte[] damage(byte[] intact, Random random) {
        byte[] bytes = intact.clone();
        byte[] telling = bytes("\"{}[],\n\r\t-+.eE0129 #N<>/&=!");
        int changes = random.nextInt(6);
        for (int k = 0; k < changes; k++) {
            int at = random.nextInt(bytes.length);
            bytes[at] = random.nextBoolean()
                    ? telling[random.nextInt(telling.length)]
                    : (byte) (bytes[at] ^ (1 << random.nextInt(8)));
        }
        return switch (random.nextInt(3)) {
            case 0 -> bytes;
            case 1 -> Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
            default -> doubled(bytes, random.nextInt(bytes.length), random);
        };
    }

    private static byte[] doubled(byte[] bytes, int from, Random random) {
        int length = random.nextInt(bytes.length - from);
        byte[] longer = Arrays.copyOf(bytes, bytes.length + length);
        System.arraycopy(bytes, from, longer, from + length, bytes.length - from);
        return longer;
    }
}
