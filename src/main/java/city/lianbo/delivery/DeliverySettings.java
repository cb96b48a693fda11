package city.lianbo.delivery;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// The engine's gaps and deadlines. ADR 0003 says why the repeating ones are what they are.
///
/// @param stageLead how long before T the draft is placed
/// @param armLead how long before T the last checks run
/// @param claimLead how long before T the claim is committed
/// @param warmLead how long before T connections are opened
/// @param callTimeout how long a send call may take
/// @param lateStep a call leaving later than this after its time must claim again
/// @param leaveLimit a call later than this after its claim never leaves under that claim
/// @param answerOverdue after this a claimed row without an answer counts as uncertain
/// @param repeatGap between two calls under one key; doubled by every answer that settles nothing
/// @param repeatLimit the longest such gap
/// @param repeatWindow WeChat remembers a key for 24 h; no repeat later than this after the claim
/// @param firstAsk how long after acceptance WeChat is first asked
/// @param askLimit the longest gap between two questions
/// @param confirmDeadline accepted and unconfirmed for longer: a person looks
/// @param phoneDeadline WeChat gives the administrator 30 minutes
/// @param retryGap after a step before T that could not be done
/// @param lease for how long one node works at staging or arming a row
/// @param stageBatch how many rows are leased for staging at once; a node works at eight such batches
/// @param tokenReserve how long a token must still be valid when arming
/// @param earliest how near to now a departure may be planned
/// @param shard the most deliveries of one departure
/// @param sweepEvery how often overdue work is looked for
@Validated
@ConfigurationProperties("lianbo.delivery")
record DeliverySettings(
        @NotNull @DefaultValue("30m") Duration stageLead,
        @NotNull @DefaultValue("60s") Duration armLead,
        @NotNull @DefaultValue("2s") Duration claimLead,
        @NotNull @DefaultValue("15s") Duration warmLead,
        @NotNull @DefaultValue("20s") Duration callTimeout,
        @NotNull @DefaultValue("1s") Duration lateStep,
        @NotNull @DefaultValue("30s") Duration leaveLimit,
        @NotNull @DefaultValue("75s") Duration answerOverdue,
        @NotNull @DefaultValue("60s") Duration repeatGap,
        @NotNull @DefaultValue("15m") Duration repeatLimit,
        @NotNull @DefaultValue("23h") Duration repeatWindow,
        @NotNull @DefaultValue("5s") Duration firstAsk,
        @NotNull @DefaultValue("5m") Duration askLimit,
        @NotNull @DefaultValue("60m") Duration confirmDeadline,
        @NotNull @DefaultValue("31m") Duration phoneDeadline,
        @NotNull @DefaultValue("10s") Duration retryGap,
        @NotNull @DefaultValue("30s") Duration lease,
        @Positive @DefaultValue("16") int stageBatch,
        @NotNull @DefaultValue("15m") Duration tokenReserve,
        @NotNull @DefaultValue("60s") Duration earliest,
        @Positive @DefaultValue("250") int shard,
        @NotNull @DefaultValue("5s") Duration sweepEvery) {}
