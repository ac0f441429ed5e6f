using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Tests.Resolve.Checks;

public sealed class ScalingCheckTests
{
    [Fact]
    public void Replicas_are_not_negative()
    {
        var component = new WebComponent("storefront", Build.Web) { Replicas = -1 };

        Found.At("MG1010", component, "Replicas", Build.Findings(component));
    }

    [Fact]
    public void No_replicas_at_all_are_right() => Assert.Empty(Build.Findings(new WebComponent("storefront", Build.Web) { Replicas = 0 }));

    [Fact]
    public void A_number_is_fixed_or_scaled()
    {
        var component = new WebComponent("storefront", Build.Web) { Replicas = 3, Scaling = Autoscale.Between(2, 5) };

        Found.At("MG1090", component, "Replicas", Build.Findings(component));
    }

    [Fact]
    public void A_minimum_is_1_or_more()
    {
        var scaling = Autoscale.Between(0, 5);

        Found.At("MG1010", scaling, "", Findings(scaling));
    }

    [Fact]
    public void A_maximum_is_no_less_than_the_minimum()
    {
        var scaling = Autoscale.Between(5, 2);

        Found.At("MG1091", scaling, "", Findings(scaling));
    }

    [Fact]
    public void A_range_of_one_number_never_scales()
    {
        var scaling = Autoscale.Between(3, 3);

        Assert.Equal(Severity.Warning, Found.At("MG1095", scaling, "", Findings(scaling)).Severity);
    }

    [Theory]
    [InlineData(0, "MG1010")]
    [InlineData(-70, "MG1010")]
    [InlineData(150, "MG1092")]
    public void A_share_is_of_the_request(int percent, string code)
    {
        var scaling = Autoscale.Between(2, 5)
            .OnCpu(percent.Percent());

        Found.At(code, scaling.Metrics[0], "", Findings(scaling));
    }

    [Fact]
    public void A_target_is_more_than_zero()
    {
        var scaling = Autoscale.Between(2, 5).OnCpu(Cpu.Millicores(0)).OnMemory(Memory.Bytes(-1)).OnPods("queue", 0).OnExternal("lag", -1);

        Found.Codes(Findings(scaling), "MG1060", "MG1060", "MG1060", "MG1060");
    }

    [Fact]
    public void A_metric_has_exactly_one_target()
    {
        var neither = new ExternalMetric("lag");
        var both = new ObjectMetric("rate", "networking.k8s.io/v1", "Ingress", "shop") { Value = 1, Average = 1 };

        Found.At("MG1093", neither, "", Findings(Autoscale.Between(2, 5).On(neither)));
        Found.At("MG1093", both, "", Findings(Autoscale.Between(2, 5).On(both)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("..")]
    public void A_metric_has_a_name_that_can_be(string name)
    {
        var metric = new PodsMetric(name, 1);

        Found.At("MG1094", metric, "", Findings(Autoscale.Between(2, 5).On(metric)));
    }

    [Fact]
    public void A_window_is_an_hour_at_most()
    {
        var pace = new ScalingPace { Window = TimeSpan.FromHours(2) };

        Found.At("MG1012", pace, "Window", Findings(Autoscale.Between(2, 5) with { ScaleDown = pace }));
    }

    [Fact]
    public void A_policy_moves_pods_in_half_an_hour_at_most()
    {
        var none = new ScalingPolicy(0, TimeSpan.FromSeconds(15));
        var late = new ScalingPolicy(10.Percent(), TimeSpan.FromHours(1));

        var found = Findings(Autoscale.Between(2, 5) with { ScaleUp = new() { Policies = [none, late] } });

        Assert.Equal([("MG1010", none.Location.Line), ("MG1012", late.Location.Line)], found.Select(d => (d.Code, d.Location.Line)));
    }

    [Fact]
    public void A_pace_without_policies_is_refused()
    {
        var pace = new ScalingPace { Policies = [] };

        Found.At("MG1096", pace, "Policies", Findings(Autoscale.Between(2, 5) with { ScaleUp = pace }));
    }

    private static IReadOnlyList<Diagnostic> Findings(Autoscale scaling) =>
        Build.Findings(new WebComponent("storefront", Build.Web) { Scaling = scaling });
}
