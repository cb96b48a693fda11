package city.lianbo.delivery;

import city.lianbo.account.Quotas;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// What follows from a step, inside its transaction: quota is spent when a send may exist and freed
/// when it certainly does not; the audit trail hears of it; boards look again after the commit.
@Component
class Consequences implements Transitions {

    private final Quotas quotas;
    private final ApplicationEventPublisher facts;

    Consequences(Quotas quotas, ApplicationEventPublisher facts) {
        this.quotas = quotas;
        this.facts = facts;
    }

    @Override
    public void happened(List<Transition> transitions) {
        for (Transition transition : transitions) {
            keepQuota(transition);
            facts.publishEvent(
                    new DeliveryStepped(
                            transition.delivery(),
                            transition.plan(),
                            transition.event().getClass().getSimpleName(),
                            transition.from(),
                            transition.to(),
                            StepDetail.code(transition.event()),
                            StepDetail.text(transition.event())));
        }
        tellBoards(transitions);
    }

    /// A job that WeChat rejected after accepting has used the chance all the same: `send fail`
    /// comes after the day's quota was taken, so it stays spent.
    private void keepQuota(Transition transition) {
        var holder = transition.delivery().value();
        switch (transition.to()) {
            case UNCERTAIN, ACCEPTED, AWAITING_PHONE, SENT, REJECTED, UNCONFIRMED, RECALLED -> {
                if (transition.moved()) {
                    quotas.spend(holder);
                }
            }
            case REFUSED, MISSED, HALTED -> {
                if (transition.moved()) {
                    quotas.free(holder);
                }
            }
            case PLANNED, STAGED, ARMED, FIRING, AWAITING_PERSON -> {
                // reserved since it was planned, where the channel uses any
            }
        }
    }

    private void tellBoards(List<Transition> transitions) {
        var plans = transitions.stream().map(Transition::plan).collect(Collectors.toSet());
        if (plans.isEmpty()) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        facts.publishEvent(new DeliveriesMoved(plans));
                    }
                });
    }
}
