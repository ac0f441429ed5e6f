using ManifestGen.Rehearsal.Kubelet;
using ManifestGen.Rehearsal.Manifests;

namespace ManifestGen.RehearsalTests.Kubelet;

public sealed class ProbeJudgeTests
{
    private static readonly ProbePlan Plan = new(new TcpAction(8080)) { FailureThreshold = 3, SuccessThreshold = 2 };

    [Theory]
    [InlineData("++", true)]
    [InlineData("+", false)]
    [InlineData("+-+", false)]
    [InlineData("++--", true)]
    [InlineData("++---", false)]
    [InlineData("++--+--", true)]
    [InlineData("++---+", false)]
    [InlineData("++---++", true)]
    public void A_verdict_changes_when_as_many_in_a_row_agree_as_the_threshold_says(string tries, bool verdict)
    {
        var judge = new ProbeJudge(Plan, verdict: false);

        foreach (var tried in tries) judge.Report(tried == '+');

        Assert.Equal(verdict, judge.Verdict);
    }

    [Fact]
    public void A_container_lives_until_its_probe_has_failed_often_enough()
    {
        var judge = new ProbeJudge(Plan, verdict: true);

        Assert.False(judge.Report(false));
        Assert.False(judge.Report(false));
        Assert.True(judge.Verdict);
        Assert.True(judge.Report(false));
        Assert.False(judge.Verdict);
    }
}
