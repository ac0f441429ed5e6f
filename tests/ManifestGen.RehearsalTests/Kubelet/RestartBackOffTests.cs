using ManifestGen.Rehearsal.Kubelet;

namespace ManifestGen.RehearsalTests.Kubelet;

public sealed class RestartBackOffTests
{
    [Fact]
    public void Restarts_wait_ten_seconds_doubled_up_to_five_minutes_but_the_first_does_not()
    {
        var backOff = new RestartBackOff();

        var pauses = Enumerable.Range(0, 8).Select(_ => backOff.Next(TimeSpan.FromSeconds(1)).TotalSeconds);

        Assert.Equal([0, 10, 20, 40, 80, 160, 300, 300], pauses);
    }

    [Fact]
    public void A_container_that_ran_for_ten_minutes_begins_anew()
    {
        var backOff = new RestartBackOff();
        for (var i = 0; i < 5; i++) backOff.Next(TimeSpan.FromSeconds(1));

        Assert.Equal(TimeSpan.Zero, backOff.Next(TimeSpan.FromMinutes(10)));
        Assert.Equal(TimeSpan.FromSeconds(10), backOff.Next(TimeSpan.FromSeconds(1)));
    }
}
