package org.clearorbit.campaign.sequence;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.clearorbit.transfer.PrecessingOrbit;

/**
 * Draws which of many targets that are left a step tries to put into missions: those of high worth near a stop drawn at
 * random, by plane, size and shape of the orbit at about the time of the stop.
 */
final class Candidates {

    /** Speed of turn (m/s) added to what is near, so that what is very near does not crowd out what is worth more. */
    private static final double NEAR = 20;

    private final TimeGrid grid;
    private final SplittableRandom random;
    private final double[] worth;
    private final double[] a;
    private final double[] i;
    private final double[] score;
    private final int[] chosen;
    private int count;

    Candidates(TimeGrid grid, SequenceSettings settings, SplittableRandom random) {
        this.grid = grid;
        this.random = random;
        int tried = Math.min(settings.othersTried(), grid.targets());
        this.score = new double[tried];
        this.chosen = new int[tried];
        this.worth = grid.worthAlone();
        this.a =
                grid.problem().orbits().stream().mapToDouble(PrecessingOrbit::a).toArray();
        this.i =
                grid.problem().orbits().stream().mapToDouble(PrecessingOrbit::i).toArray();
    }

    /**
     * Moves what is to be tried to the front of a list.
     *
     * @param timeline the missions
     * @param waiting targets in none of them
     * @param old how many of these, at the beginning of the list, are drawn from; the others are all to be tried
     * @return how many are to be tried
     */
    int choose(Timeline timeline, int[] waiting, int old) {
        if (old <= chosen.length) {
            return waiting.length;
        }
        count = 0;
        if (timeline.routes().isEmpty()) {
            for (int k = 0; k < old; k++) {
                note(worth[waiting[k]] * random.nextDouble(), k);
            }
        } else {
            rate(timeline, waiting, old);
        }
        Arrays.sort(chosen, 0, count);
        for (int k = 0; k < count; k++) {
            swap(waiting, k, chosen[k]);
        }
        for (int k = old; k < waiting.length; k++) {
            swap(waiting, count + k - old, k);
        }
        return count + waiting.length - old;
    }

    private void rate(Timeline timeline, int[] waiting, int old) {
        Route route = timeline.routes().get(random.nextInt(timeline.routes().size()));
        int stop = random.nextInt(route.size());
        int centre = route.target(stop);
        int pace = Route.pace(grid);
        int time = grid.clamped(route.time(stop) - pace + random.nextInt(2 * pace + 1));
        int row = grid.row(centre) + time;
        double speed = Math.sqrt(grid.problem().gravity().mu() / a[centre]);
        double sin = grid.sinMeanInclination(centre, centre);
        for (int k = 0; k < old; k++) {
            int target = waiting[k];
            int other = grid.row(target) + time;
            double node = sin * grid.nodeDifference(row, other);
            double turn = i[target] - i[centre];
            double size = 0.5 * (a[target] - a[centre]) / a[centre];
            double far = node * node + turn * turn + size * size + 0.25 * grid.eccentricityChange(row, other);
            note(worth[target] * random.nextDouble() / (NEAR + speed * Math.sqrt(far)), k);
        }
    }

    /** Keeps the highest scores in descending order. */
    private void note(double value, int position) {
        if (count == score.length) {
            if (count == 0 || value <= score[count - 1]) {
                return;
            }
            count--;
        }
        int at = count++;
        while (at > 0 && score[at - 1] < value) {
            score[at] = score[at - 1];
            chosen[at] = chosen[at - 1];
            at--;
        }
        score[at] = value;
        chosen[at] = position;
    }

    private static void swap(int[] list, int one, int other) {
        int kept = list[one];
        list[one] = list[other];
        list[other] = kept;
    }
}
