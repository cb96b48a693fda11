package city.lianbo;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says why the desk did not start and what to do, instead of a stack trace.
class ProductionRefusedAnalyzer extends AbstractFailureAnalyzer<ProductionRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, ProductionRefused refused) {
        return new FailureAnalysis(String.valueOf(refused.getMessage()), refused.remedy(), failure);
    }
}
