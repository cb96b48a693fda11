package city.lianbo.delivery.rehearsal;

import java.util.ArrayList;
import java.util.List;

/// What nobody outside WeChat knows for sure; the promise holds in every one.
///
/// @param draftGoneAtOnce whether the draft leaves the box on acceptance, or when the job is done
/// @param keyFirst whether the key is looked at before quota and draft, or after them
/// @param protectedAnswer what a protected account's send is answered although it is accepted
/// @param equalContent whether equal content under another key is refused as a repeat too
public record Dialect(
        boolean draftGoneAtOnce,
        boolean keyFirst,
        ProtectedAnswer protectedAnswer,
        boolean equalContent) {

    /// What a protected account's send is answered.
    public enum ProtectedAnswer {
        SUCCESS(0),
        WAITS_FOR_ADMINISTRATOR(89504),
        NO_QUOTA(45028);

        private final int code;

        ProtectedAnswer(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }
    }

    public static final List<Dialect> ALL = all();

    /// What WeChat's pages promise: a success for every accepted send.
    public static final Dialect USUAL = ALL.getFirst();

    private static List<Dialect> all() {
        var all = new ArrayList<Dialect>();
        for (boolean gone : new boolean[] {true, false}) {
            for (boolean first : new boolean[] {true, false}) {
                for (var answer : ProtectedAnswer.values()) {
                    for (boolean equal : new boolean[] {true, false}) {
                        all.add(new Dialect(gone, first, answer, equal));
                    }
                }
            }
        }
        return List.copyOf(all);
    }
}
