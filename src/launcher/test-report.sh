#!/bin/sh
# Counts the tests that ran, by kind, from the reports of Surefire and Failsafe. Fails when a test
# was skipped or when nothing ran.
set -eu

kind() {
    class=${1##*.}
    class=${class%%\$*}
    case $class in
        *E2E) echo "end-to-end" ;;
        *IT) echo "integration" ;;
        *Tests | MessagesTest) echo "architecture and texts" ;;
        *ViewTest) echo "browserless" ;;
        *Properties) echo "laws" ;;
        *RepositoryTest | *StoreTest) echo "slice" ;;
        *)
            source=$(find src/test/java -name "$class.java" | head -1)
            if [ -n "$source" ] && grep -q '^@DeskTest' "$source"; then
                echo "module"
            else
                echo "unit"
            fi
            ;;
    esac
}

attribute() { # the value of attribute $1 in the tag $2
    printf '%s\n' "$2" | sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p"
}

for report in target/surefire-reports/TEST-*.xml target/failsafe-reports/TEST-*.xml \
    target/failsafe-reports/postgresql/TEST-*.xml; do
    [ -f "$report" ] || continue
    name=${report##*/TEST-}
    suite=$(grep -m 1 '<testsuite ' "$report")
    tests=$(attribute tests "$suite")
    skipped=$(attribute skipped "$suite")
    case $report in
        */postgresql/*) kind="again on PostgreSQL" ;;
        *) kind=$(kind "${name%.xml}") ;;
    esac
    printf '%s\t%s\t%s\n' "$kind" "$tests" "$skipped"
done | awk -F '\t' '
    { tests[$1] += $2; skipped += $3; all += $2 }
    END {
        split("unit|laws|slice|module|browserless|architecture and texts|integration|again on PostgreSQL|end-to-end", order, "|")
        for (i = 1; i <= 9; i++) if (tests[order[i]]) printf "  %-24s %5d\n", order[i], tests[order[i]]
        printf "  %-24s %5d\n", "all", all
        if (!all) { print "No test ran."; exit 1 }
        if (skipped) { print skipped " tests were skipped; here every test runs."; exit 1 }
    }'
