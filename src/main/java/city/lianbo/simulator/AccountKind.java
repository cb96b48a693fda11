package city.lianbo.simulator;

import com.fasterxml.jackson.annotation.JsonProperty;

/// 公众号 or 服务号.
public enum AccountKind {
    @JsonProperty("subscription")
    SUBSCRIPTION,
    @JsonProperty("service")
    SERVICE
}
