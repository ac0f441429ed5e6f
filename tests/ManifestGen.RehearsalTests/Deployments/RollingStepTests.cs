using ManifestGen.Rehearsal.Deployments;

namespace ManifestGen.RehearsalTests.Deployments;

/// <summary>The Deployment controller's steps: at most desired and surge, at least desired less unavailable.</summary>
public sealed class RollingStepTests
{
    [Fact]
    public void Scaling_out_makes_what_is_missing() => Assert.Equal(new RollingStep(3, 0, 0), RollingStep.Next(4, 1, 1, 0, 0, surge: 1, unavailable: 0));

    [Fact]
    public void Scaling_in_ends_what_is_too_much() => Assert.Equal(new RollingStep(0, 3, 0), RollingStep.Next(1, 4, 4, 0, 0, surge: 1, unavailable: 0));

    [Fact]
    public void A_rollout_makes_no_more_than_the_surge_allows() => Assert.Equal(new RollingStep(1, 0, 0), RollingStep.Next(4, 0, 0, 4, 4, surge: 1, unavailable: 0));

    [Fact]
    public void A_new_Pod_that_is_not_available_frees_no_old_one() => Assert.Equal(default, RollingStep.Next(4, 1, 0, 4, 4, surge: 1, unavailable: 0));

    [Fact]
    public void A_new_Pod_that_is_available_frees_an_old_one() => Assert.Equal(new RollingStep(0, 0, 1), RollingStep.Next(4, 1, 1, 4, 4, surge: 1, unavailable: 0));

    [Fact]
    public void What_may_be_missing_ends_at_once() => Assert.Equal(new RollingStep(0, 0, 1), RollingStep.Next(4, 0, 0, 4, 4, surge: 0, unavailable: 1));

    [Fact]
    public void Old_Pods_that_do_not_work_end_first() => Assert.Equal(1, RollingStep.Next(4, 1, 0, 4, 3, surge: 1, unavailable: 1).DeleteOld);

    [Theory]
    [InlineData(4, 1, 0)]
    [InlineData(4, 0, 1)]
    [InlineData(10, 3, 2)]
    [InlineData(1, 1, 0)]
    [InlineData(3, 3, 3)]
    public void A_rollout_ends_with_the_new_version_alone_and_never_leaves_its_bounds(int desired, int surge, int unavailable)
    {
        var (created, available, old) = (0, 0, desired);
        for (var round = 0; round < 100 && (old > 0 || available < desired); round++)
        {
            var step = RollingStep.Next(desired, created, available, old, old, surge, unavailable);
            created += step.Create - step.DeleteNew;
            old -= step.DeleteOld;
            Assert.InRange(created + old, 0, desired + surge);
            Assert.InRange(available + old, desired - unavailable, int.MaxValue);
            available = created;
        }

        Assert.Equal((desired, desired, 0), (created, available, old));
    }
}
