using ManifestGen.Engine.Autoscaling;

namespace ManifestGen.Tests.Autoscaling;

/// <summary>Each case is computed by hand from the documented algorithm.</summary>
public sealed class HorizontalAutoscalerTests
{
    private static readonly DateTimeOffset Begin = DateTimeOffset.UnixEpoch;

    private static readonly ScalingRules Unlimited = new(TimeSpan.Zero, PolicySelection.Max, [new PaceLimit(IsPercent: true, 1000, TimeSpan.FromSeconds(15))]);

    private static readonly AutoscalerSettings Settings = new()
    {
        MinReplicas = 1,
        MaxReplicas = 20,
        TargetUtilization = 50,
        ScaleUp = Unlimited,
        ScaleDown = Unlimited with { Limits = [new PaceLimit(IsPercent: true, 100, TimeSpan.FromSeconds(15))] },
    };

    [Theory]
    [InlineData(2, 1.00, 4)] // 100 / 50 = 2.0, times 2
    [InlineData(3, 0.60, 4)] // 1.2 x 3 = 3.6
    [InlineData(4, 0.25, 2)] // 0.5 x 4
    [InlineData(10, 0.549, 10)] // 54 % after cutting: 1.08 is within 10 %
    [InlineData(10, 0.46, 10)] // 0.92 is within 10 %
    [InlineData(10, 0.44, 9)] // 0.88 x 10 = 8.8
    [InlineData(15, 3.00, 20)] // 90, held by the maximum
    [InlineData(5, 0.00, 1)] // 0, held by the minimum
    public void Replicas_follow_the_ratio_of_usage_to_target(int current, double utilization, int expected) =>
        Assert.Equal(expected, new HorizontalAutoscaler(Settings).Decide(Begin, current, Ready(current, utilization)).Replicas);

    [Fact]
    public void Without_measurements_nothing_changes() =>
        Assert.Equal(3, new HorizontalAutoscaler(Settings).Decide(Begin, 3, [.. Ready(3, 0.9).Select(pod => pod with { Utilization = null })]).Replicas);

    [Fact]
    public void Pods_not_yet_ready_count_as_idle_when_scaling_up()
    {
        // Two at 100 % and two starting: 200 / 4 = 50 %, exactly the target.
        IReadOnlyList<PodUsage> pods = [.. Ready(2, 1.0), .. Starting(2)];

        Assert.Equal(4, new HorizontalAutoscaler(Settings).Decide(Begin, 4, pods).Replicas);
    }

    [Fact]
    public void Pods_not_yet_ready_are_left_out_when_scaling_down()
    {
        // Two at 20 %: 0.4 x 2 = 0.8 -> 1.
        IReadOnlyList<PodUsage> pods = [.. Ready(2, 0.2), .. Starting(2)];

        Assert.Equal(1, new HorizontalAutoscaler(Settings).Decide(Begin, 4, pods).Replicas);
    }

    [Fact]
    public void Pods_without_a_measurement_count_as_full_when_scaling_down()
    {
        // 2 x 10 % + 1 x 100 % = 120 / 3 = 40 %: 0.8 x 3 = 2.4 -> 3.
        IReadOnlyList<PodUsage> pods = [.. Ready(2, 0.1), .. Ready(1, 0) .Select(pod => pod with { Utilization = null })];

        Assert.Equal(3, new HorizontalAutoscaler(Settings).Decide(Begin, 3, pods).Replicas);
    }

    [Fact]
    public void Ending_pods_count_for_nothing()
    {
        // One at 100 %, one ending at 0 %: 2.0 x 1.
        IReadOnlyList<PodUsage> pods = [.. Ready(1, 1.0), .. Ready(1, 0).Select(pod => pod with { IsEnding = true })];

        Assert.Equal(2, new HorizontalAutoscaler(Settings).Decide(Begin, 1, pods).Replicas);
    }

    [Fact]
    public void Scaling_down_waits_for_the_highest_recommendation_of_the_window()
    {
        var scaler = new HorizontalAutoscaler(Settings with { ScaleDown = Settings.ScaleDown with { StabilizationWindow = TimeSpan.FromSeconds(300) } });
        Assert.Equal(8, scaler.Decide(Begin, 4, Ready(4, 1.0)).Replicas);

        var held = scaler.Decide(Begin.AddSeconds(285), 8, Ready(8, 0.1));
        var freed = scaler.Decide(Begin.AddSeconds(300), 8, Ready(8, 0.1));

        Assert.Equal((8, 2, ScalingReason.Window), (held.Replicas, held.Wanted, held.Reason));
        Assert.Equal(2, freed.Replicas);
    }

    [Fact]
    public void Scaling_up_waits_for_the_lowest_recommendation_of_its_window()
    {
        var scaler = new HorizontalAutoscaler(Settings with { ScaleUp = Unlimited with { StabilizationWindow = TimeSpan.FromSeconds(60) } });
        Assert.Equal(4, scaler.Decide(Begin, 4, Ready(4, 0.5)).Replicas);

        Assert.Equal(4, scaler.Decide(Begin.AddSeconds(45), 4, Ready(4, 1.0)).Replicas);
        Assert.Equal(8, scaler.Decide(Begin.AddSeconds(60), 4, Ready(4, 1.0)).Replicas);
    }

    [Theory]
    [InlineData(PolicySelection.Max, 1, 5)] // 4 more beat 100 % of 1
    [InlineData(PolicySelection.Min, 1, 2)]
    [InlineData(PolicySelection.Max, 8, 16)] // 100 % of 8 beats 4 more
    [InlineData(PolicySelection.Disabled, 8, 8)]
    public void Policies_limit_how_much_is_added(PolicySelection selection, int current, int expected) =>
        Assert.Equal(expected, new HorizontalAutoscaler(Settings with { ScaleUp = ScalingRules.DefaultUp with { Selection = selection } })
            .Decide(Begin, current, Ready(current, 10)).Replicas);

    [Fact]
    public void What_was_added_within_the_period_counts_against_the_limit()
    {
        var rules = new ScalingRules(TimeSpan.Zero, PolicySelection.Max, [new PaceLimit(IsPercent: false, 2, TimeSpan.FromSeconds(60))]);
        var scaler = new HorizontalAutoscaler(Settings with { ScaleUp = rules });
        Assert.Equal(4, scaler.Decide(Begin, 2, Ready(2, 5)).Replicas);

        Assert.Equal(4, scaler.Decide(Begin.AddSeconds(30), 4, Ready(4, 5)).Replicas);
        Assert.Equal(6, scaler.Decide(Begin.AddSeconds(60), 4, Ready(4, 5)).Replicas);
    }

    [Theory]
    [InlineData(PolicySelection.Max, 5)] // half of 10 goes beyond 1 Pod
    [InlineData(PolicySelection.Min, 9)]
    [InlineData(PolicySelection.Disabled, 10)]
    public void Policies_limit_how_much_is_removed(PolicySelection selection, int expected)
    {
        var rules = new ScalingRules(TimeSpan.Zero, selection, [new PaceLimit(IsPercent: true, 50, TimeSpan.FromSeconds(60)), new PaceLimit(IsPercent: false, 1, TimeSpan.FromSeconds(60))]);

        Assert.Equal(expected, new HorizontalAutoscaler(Settings with { ScaleDown = rules }).Decide(Begin, 10, Ready(10, 0.01)).Replicas);
    }

    [Theory]
    [InlineData(30, 20, ScalingReason.AboveMaximum)]
    [InlineData(1, 2, ScalingReason.BelowMinimum)]
    [InlineData(0, 0, ScalingReason.Disabled)]
    public void Bounds_are_restored_at_once_and_no_replicas_switch_it_off(int current, int expected, ScalingReason reason)
    {
        var decision = new HorizontalAutoscaler(Settings with { MinReplicas = 2 }).Decide(Begin, current, Ready(current, 0.5));

        Assert.Equal((expected, reason), (decision.Replicas, decision.Reason));
    }

    private static IReadOnlyList<PodUsage> Ready(int number, double utilization) =>
    [
        .. Enumerable.Repeat(new PodUsage
        {
            Utilization = utilization, MeasuredAt = Begin, StartedAt = Begin.AddHours(-1), IsReady = true, ReadinessChangedAt = Begin.AddHours(-1),
        }, number),
    ];

    private static IReadOnlyList<PodUsage> Starting(int number) =>
        [.. Enumerable.Repeat(new PodUsage { Utilization = 0.9, MeasuredAt = Begin, StartedAt = Begin.AddSeconds(-10), ReadinessChangedAt = Begin.AddSeconds(-10) }, number)];
}
