package org.clearorbit.examples;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.clearorbit.catalog.CatalogLoad;
import org.clearorbit.catalog.CatalogReader;
import org.clearorbit.common.ClearorbitException;
import org.clearorbit.orbit.SpaceContext;
import org.clearorbit.risk.CriticalityIndex;
import org.clearorbit.risk.Factor;
import org.clearorbit.risk.RankedObject;
import org.clearorbit.risk.RiskRanking;

/**
 * Which objects of a catalogue should go first? Arguments: one element file at least, and if you have them a satellite
 * catalogue and physical data, in any order.
 */
public final class RankCatalogue {

    private static final int SHOWN = 10;

    private RankCatalogue() {}

    /** @param args the files */
    public static void main(String[] args) {
        if (args.length == 0) {
            System.err.println("usage: RankCatalogue ELEMENTS [SATCAT] [PHYSICAL]");
            System.exit(2);
        }
        try {
            rank(Arrays.stream(args).map(Path::of).toList());
        } catch (ClearorbitException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private static void rank(List<Path> files) {
        CatalogLoad load = CatalogReader.using(SpaceContext.embedded()).read(files);
        System.out.printf(
                "%d records = %d accepted + %d superseded + %d decayed + %d rejected%n",
                load.recordsRead(), load.accepted(), load.superseded(), load.decayed(), load.rejected());
        load.rejections().stream()
                .limit(SHOWN)
                .forEach(bad -> System.out.println("  " + bad.file() + ":" + bad.line() + ": " + bad.reason()));

        RiskRanking ranking = RiskRanking.of(load.catalog(), CriticalityIndex.clearorbit());
        for (RankedObject line : ranking.top(SHOWN)) {
            System.out.printf(
                    Locale.ROOT,
                    "%3d  %9d  %-24s %.4g %s%n",
                    line.rank(),
                    line.object().catalogNumber(),
                    line.object().name(),
                    line.score().value(),
                    ranking.index().unit());
            for (Factor factor : line.score().factors()) {
                System.out.printf(Locale.ROOT, "       %-40s %.4g%n", factor.label(), factor.value());
            }
        }
    }
}
