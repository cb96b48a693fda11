package city.lianbo.alarm;

import java.util.List;

/// Hears what is wrong with the clockwork, on every look of every node; empty when all is well.
public interface SchedulerTroubles {

    void standing(List<SchedulerTrouble> troubles);
}
