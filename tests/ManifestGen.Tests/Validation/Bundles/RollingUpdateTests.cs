using CsCheck;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Tests.Validation.Bundles;

public sealed class RollingUpdateTests
{
    [Theory]
    [InlineData(1, 1, 0)]
    [InlineData(2, 1, 0)]
    [InlineData(3, 1, 0)]
    [InlineData(4, 1, 1)]
    [InlineData(5, 2, 1)]
    [InlineData(10, 3, 2)]
    public void The_default_of_a_quarter_rounds_the_surge_up_and_what_is_missing_down(long replicas, long surge, long unavailable)
    {
        var rollout = Of("replicas: 1");

        Assert.Equal((surge, unavailable), (rollout.SurgeAt(replicas), rollout.UnavailableAt(replicas)));
    }

    [Theory]
    [InlineData("maxSurge: 0, maxUnavailable: 25%", 3, 1)]
    [InlineData("maxSurge: 0, maxUnavailable: 25%", 4, 1)]
    [InlineData("maxSurge: 0%, maxUnavailable: 10%", 9, 1)]
    [InlineData("maxSurge: 1, maxUnavailable: 10%", 9, 0)]
    [InlineData("maxSurge: 0, maxUnavailable: 5", 3, 3)]
    public void One_Pod_goes_when_both_would_round_to_none(string rollingUpdate, long replicas, long unavailable) =>
        Assert.Equal(unavailable, Of($"strategy: {{rollingUpdate: {{ {rollingUpdate} }}}}").UnavailableAt(replicas));

    [Fact]
    public void A_rollout_can_always_go_on() =>
        Gen.Select(Gen.Int[0, 100], Gen.Int[0, 100], Gen.Bool, Gen.Bool, Gen.Int[1, 1000]).Sample((surge, unavailable, surgeIsPercent, unavailableIsPercent, replicas) =>
        {
            var rollout = Of($"strategy: {{rollingUpdate: {{maxSurge: {surge}{(surgeIsPercent ? "%" : "")}, maxUnavailable: {unavailable}{(unavailableIsPercent ? "%" : "")}}}}}");
            var missing = rollout.UnavailableAt(replicas);
            return rollout.SurgeAt(replicas) + missing > 0 && missing >= 0 && missing <= replicas;
        });

    [Fact]
    public void Recreating_takes_every_Pod_and_adds_none()
    {
        var rollout = Of("strategy: {type: Recreate}");

        Assert.Equal((0L, 7L), (rollout.SurgeAt(7), rollout.UnavailableAt(7)));
    }

    private static RollingUpdate Of(string spec) => RollingUpdate.Of(SetOf.Workload(SetOf.Deployment(spec: spec)));
}
