package org.clearorbit.scenario;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.clearorbit.campaign.Burn;
import org.clearorbit.campaign.Campaign;
import org.clearorbit.campaign.Leg;
import org.clearorbit.campaign.Mission;
import org.clearorbit.catalog.Rejection;
import org.clearorbit.common.ClearorbitException;
import org.clearorbit.cooperation.Share;
import org.clearorbit.cooperation.Stake;
import org.clearorbit.orbit.SpaceContext;
import org.clearorbit.risk.Factor;
import org.clearorbit.risk.RankedObject;
import org.clearorbit.risk.approach.CloseApproaches;
import org.clearorbit.risk.ranking.RankingSet;
import org.clearorbit.risk.ranking.UncertainRanking;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes results as CSV and JSON into a folder, which is made if it is not there. Names of files and columns are
 * stable; numbers are written with a point and enough digits to be read back.
 */
public final class ResultsWriter {

    private final Path directory;

    private ResultsWriter(Path directory) {
        this.directory = directory;
    }

    /**
     * @param directory where to write
     * @return a writer into that folder
     * @throws ClearorbitException if the folder cannot be made
     */
    public static ResultsWriter into(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new ClearorbitException("output folder " + directory + ": cannot be made (" + e + ")", e);
        }
        return new ResultsWriter(directory);
    }

    /**
     * Writes {@code ranking.csv}: {@code rank,norad_cat_id,name,score,type,owner}, then one column for each factor,
     * then {@code mass_source,cross_section_source}.
     *
     * @param ranked the lines of a ranking
     */
    public void ranking(List<RankedObject> ranked) {
        List<Factor> factors = ranked.isEmpty() ? List.of() : ranked.get(0).factors();
        List<String> header = new ArrayList<>(List.of("rank", "norad_cat_id", "name", "score", "type", "owner"));
        factors.forEach(factor -> header.add(factor.column()));
        header.addAll(List.of("mass_source", "cross_section_source"));
        csv("ranking.csv", csv -> {
            csv.writeRecord(header);
            for (RankedObject line : ranked) {
                List<String> row = new ArrayList<>(List.of(
                        Integer.toString(line.rank()),
                        Integer.toString(line.object().catalogNumber()),
                        line.object().name(),
                        Double.toString(line.score().value()),
                        line.object().type().name().toLowerCase(Locale.ROOT),
                        line.object().owner()));
                line.factors().forEach(factor -> row.add(Double.toString(factor.value())));
                row.add(line.object().mass().provenance().name().toLowerCase(Locale.ROOT) + ": "
                        + line.object().mass().source());
                row.add(line.object().crossSection().provenance().name().toLowerCase(Locale.ROOT) + ": "
                        + line.object().crossSection().source());
                csv.writeRecord(row);
            }
        });
    }

    /**
     * Writes {@code indices.csv}: {@code norad_cat_id,name,mean_rank}, then for each index {@code rank_NAME,score_NAME}
     * (empty where it does not rate the object), in ascending mean rank of those that all indices rate, then the others
     * in ascending catalogue number; and {@code agreement.csv}, one row for each pair of indices:
     * {@code first,second,common_objects,kendall_tau_b,spearman_rho}, then the share of the first 10, 20, 50 and 100 in
     * common ({@code overlap_10}, ...; empty where there are not so many).
     *
     * @param set rankings of the same objects
     */
    public void comparison(RankingSet set) {
        csv("indices.csv", csv -> RankingTables.indices(set).forEach(csv::writeRecord));
        csv("agreement.csv", csv -> RankingTables.agreement(set).forEach(csv::writeRecord));
    }

    /**
     * Writes {@code uncertainty.csv}:
     * {@code rank,norad_cat_id,name,score,score_p5,score_median,score_p95,rank_p5,rank_median,rank_p95}, then the
     * chance of being among the first N ({@code chance_top_10}, ...) and {@code treatment}, {@code reassessed} or
     * {@code first_order}.
     *
     * @param ranking a ranking with its spread
     */
    public void uncertainty(UncertainRanking ranking) {
        csv("uncertainty.csv", csv -> RankingTables.uncertainty(ranking).forEach(csv::writeRecord));
    }

    /**
     * Writes {@code approaches.csv}; columns as in {@link CloseApproaches#writeCsv}.
     *
     * @param approaches close approaches
     * @param context gives UTC
     */
    public void approaches(CloseApproaches approaches, SpaceContext context) {
        Path file = directory.resolve("approaches.csv");
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            approaches.writeCsv(context, writer);
        } catch (IOException e) {
            throw new ClearorbitException("output file " + file + ": cannot be written (" + e + ")", e);
        }
    }

    /**
     * Writes {@code rejections.csv}: {@code file,line,reason,text}.
     *
     * @param rejections the records that could not be used
     */
    public void rejections(List<Rejection> rejections) {
        csv("rejections.csv", csv -> {
            csv.writeRecord("file", "line", "reason", "text");
            for (Rejection rejection : rejections) {
                csv.writeRecord(
                        rejection.file(), Long.toString(rejection.line()), rejection.reason(), rejection.text());
            }
        });
    }

    /**
     * Writes {@code campaign.json}.
     *
     * @param scenario the scenario
     * @param campaign its campaign
     */
    public void campaign(Scenario scenario, Campaign campaign) {
        Path file = directory.resolve("campaign.json");
        JsonMapper mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        write(file, mapper.writeValueAsString(new CampaignDocument(scenario, campaign).content()) + "\n");
    }

    /**
     * Writes {@code legs.csv}: one row for each leg, missions and legs numbered from 1.
     *
     * @param campaign the campaign
     * @param context gives UTC
     */
    public void legs(Campaign campaign, SpaceContext context) {
        csv("legs.csv", csv -> {
            csv.writeRecord(
                    "mission",
                    "leg",
                    "kind",
                    "from",
                    "to",
                    "start_utc",
                    "end_utc",
                    "dv_m_s",
                    "propellant_kg",
                    "mass_after_kg",
                    "mass_before_kg",
                    "attached_mass_kg",
                    "attached_dv_m_s",
                    "released_mass_kg",
                    "isp_s",
                    "kit_dv_m_s",
                    "kit_propellant_kg");
            for (int k = 0; k < campaign.missions().size(); k++) {
                Mission mission = campaign.missions().get(k);
                for (int j = 0; j < mission.legs().size(); j++) {
                    csv.writeRecord(leg(k + 1, j + 1, mission, mission.legs().get(j), context));
                }
            }
        });
    }

    private static List<String> leg(int number, int position, Mission mission, Leg leg, SpaceContext context) {
        double attached = leg.burns().stream()
                .mapToDouble(burn -> burn.attachedKg())
                .max()
                .orElse(0);
        double attachedDeltaV = leg.burns().stream()
                .filter(burn -> burn.attachedKg() > 0)
                .mapToDouble(burn -> burn.deltaV())
                .sum();
        double released =
                leg.burns().stream().mapToDouble(burn -> burn.releasedKg()).sum();
        return List.of(
                Integer.toString(number),
                Integer.toString(position),
                leg.kind().label(),
                leg.from(),
                leg.to(),
                context.format(leg.start()),
                context.format(leg.end()),
                Double.toString(leg.deltaV()),
                Double.toString(leg.propellantKg()),
                Double.toString(leg.massAfterKg()),
                Double.toString(leg.massBeforeKg()),
                Double.toString(attached),
                Double.toString(attachedDeltaV),
                Double.toString(released),
                Double.toString(mission.servicer().ispS()),
                kitSum(leg, Burn::deltaV),
                kitSum(leg, Burn::propellantKg));
    }

    private static String kitSum(Leg leg, ToDoubleFunction<Burn> part) {
        return leg.kitBurns().isEmpty()
                ? ""
                : Double.toString(leg.kitBurns().stream().mapToDouble(part).sum());
    }

    /**
     * Writes {@code shares.csv}: {@code rule,agency,share_meur,standalone_meur,saving_meur}, one row for each rule and
     * agency.
     *
     * @param sharing the shares; an empty list of shares writes the header alone
     */
    public void shares(List<Share> sharing) {
        csv("shares.csv", csv -> {
            csv.writeRecord("rule", "agency", "share_meur", "standalone_meur", "saving_meur");
            for (Share share : sharing) {
                csv.writeRecord(
                        share.rule(),
                        share.agency(),
                        Double.toString(share.shareMeur()),
                        Double.toString(share.standaloneMeur()),
                        Double.toString(share.savingMeur()));
            }
        });
    }

    /**
     * Writes {@code stakes.csv}: what ties each agency to the campaign.
     *
     * @param stakes one for each agency; an empty list writes the header alone
     */
    public void stakes(List<Stake> stakes) {
        csv("stakes.csv", csv -> {
            csv.writeRecord("agency", "objects", "mass_kg", "risk_removed", "harm_avoided_per_year");
            stakes.forEach(stake -> csv.writeRecord(
                    stake.agency().id(),
                    Integer.toString(stake.objects()),
                    Double.toString(stake.massKg()),
                    Double.toString(stake.riskRemoved()),
                    Double.toString(stake.harmAvoidedPerYear())));
        });
    }

    private void csv(String name, Consumer<CsvWriter> rows) {
        Path file = directory.resolve(name);
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file, StandardCharsets.UTF_8)) {
            rows.accept(writer);
        } catch (IOException | UncheckedIOException e) {
            throw new ClearorbitException("output file " + file + ": cannot be written (" + e + ")", e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ClearorbitException("output file " + file + ": cannot be written (" + e + ")", e);
        }
    }
}
