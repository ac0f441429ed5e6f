using ManifestGen.Engine.Autoscaling;
using ManifestGen.Engine.Simulation;

namespace ManifestGen.Tests.Simulation;

public sealed class ScalingSimulationTests
{
    private static readonly SimulationSettings Steady = new()
    {
        Autoscaler = new AutoscalerSettings { MinReplicas = 2, MaxReplicas = 10, TargetUtilization = 70 },
        Load = Flat(140),
        RequestsPerPod = 100,
    };

    [Fact]
    public void A_steady_load_at_its_target_changes_nothing()
    {
        var result = ScalingSimulation.Run(Steady);

        Assert.All(result.Points, point => Assert.Equal(2, point.Replicas));
        Assert.Equal(0, result.Unserved);
        Assert.Empty(result.Findings);
        Assert.Equal(2 * 601 / 3600d, result.PodHours, precision: 6);
    }

    [Fact]
    public void A_load_beyond_the_maximum_is_unserved_and_said_to_be()
    {
        // 10 Pods serve 2,000 a second at most; 3,000 leaves a third.
        var result = ScalingSimulation.Run(Steady with { Load = Flat(3000), InitialReplicas = 10 });

        Assert.Equal(1000d / 3000, result.Unserved / result.Requests, precision: 6);
        Assert.Equal(["unserved", "at-maximum"], result.Findings.Select(finding => finding.Kind));
    }

    [Fact]
    public void A_slower_start_leaves_more_of_a_spike_unserved()
    {
        var spike = Steady with { Load = LoadShape.Named("spike", 100, 900) ?? throw new InvalidOperationException() };

        var fast = ScalingSimulation.Run(spike with { StartUp = TimeSpan.FromSeconds(5) });
        var slow = ScalingSimulation.Run(spike with { StartUp = TimeSpan.FromSeconds(60) });

        Assert.True(slow.Unserved > fast.Unserved, $"{slow.Unserved} against {fast.Unserved}");
    }

    [Fact]
    public void A_wave_faster_than_the_window_oscillates_without_one()
    {
        var wave = new LoadCurve([.. Enumerable.Range(0, 30).Select(i => new LoadPoint(TimeSpan.FromMinutes(2 * i), i % 2 == 0 ? 100 : 700))]);
        var settings = Steady with { Load = wave };
        var hasty = settings with { Autoscaler = settings.Autoscaler with { ScaleDown = ScalingRules.DefaultDown with { StabilizationWindow = TimeSpan.Zero } } };

        Assert.Contains(ScalingSimulation.Run(hasty).Findings, finding => finding.Kind == "oscillates");
        Assert.DoesNotContain(ScalingSimulation.Run(settings).Findings, finding => finding.Kind == "oscillates");
    }

    [Fact]
    public void Removing_one_pod_every_five_minutes_is_called_out()
    {
        var slow = new ScalingRules(TimeSpan.FromMinutes(5), PolicySelection.Max, [new PaceLimit(IsPercent: false, 1, TimeSpan.FromMinutes(5))]);
        var settings = Steady with { Load = LoadShape.Named("spike", 100, 650) ?? throw new InvalidOperationException() };

        var result = ScalingSimulation.Run(settings with { Autoscaler = settings.Autoscaler with { ScaleDown = slow } });

        Assert.Contains(result.Findings, finding => finding.Kind == "slow-scale-in");
        Assert.DoesNotContain(ScalingSimulation.Run(settings).Findings, finding => finding.Kind == "slow-scale-in");
    }

    [Theory]
    [InlineData("spike")]
    [InlineData("ramp")]
    [InlineData("day")]
    public void A_named_shape_stays_between_its_low_and_its_high_load(string name)
    {
        var curve = LoadShape.Named(name, 10, 90) ?? throw new InvalidOperationException();

        Assert.All(curve.Points, point => Assert.InRange(point.RequestsPerSecond, 10, 90));
        Assert.Equal(90, curve.Points.Max(point => point.RequestsPerSecond), precision: 6);
        Assert.Equal(10, curve.Points.Min(point => point.RequestsPerSecond), precision: 6);
    }

    private static LoadCurve Flat(double load) => new([new LoadPoint(TimeSpan.Zero, load), new LoadPoint(TimeSpan.FromMinutes(10), load)]);
}
