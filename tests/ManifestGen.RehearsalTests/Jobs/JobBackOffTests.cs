using ManifestGen.Rehearsal.Jobs;

namespace ManifestGen.RehearsalTests.Jobs;

public sealed class JobBackOffTests
{
    [Fact]
    public void Pauses_are_ten_seconds_doubled_up_to_ten_minutes() =>
        Assert.Equal([0, 10, 20, 40, 80, 160, 320, 600, 600], Enumerable.Range(0, 9).Select(n => JobBackOff.After(n).TotalSeconds));
}
