using ManifestGen.Rehearsal.HttpFiles;
using ManifestGen.Rehearsal.Load;
using ManifestGen.Rehearsal.Timelines;

namespace ManifestGen.RehearsalTests.Load;

public sealed class LoadGeneratorTests
{
    [Fact]
    public async Task What_would_be_sent_beyond_the_limit_is_accounted_for_and_takes_no_connection()
    {
        using var silent = new PlayedServer(async (_, _, _) =>
        {
            await Task.Delay(Timeout.Infinite, TestContext.Current.CancellationToken);
            return true;
        });
        var log = new RequestLog();
        var settings = new LoadSettings { Rate = 2000, Timeout = TimeSpan.FromSeconds(1), MostUnderWay = 5 };

        await using (var generator = new LoadGenerator([new LoadTarget("web", "web", silent.Address, HttpScript.Get("/"))], settings, new Timeline(TimeProvider.System), log))
        {
            generator.Start();
            while (log.Count.All < 20) await Task.Delay(5, TestContext.Current.CancellationToken);
            await generator.Stop();
        }

        Assert.All(log.Records, r => Assert.Equal(Outcome.TimedOut, r.Outcome));
        Assert.Contains(log.Records, r => r.Detail == "not sent: 5 requests were under way already");
        Assert.InRange(silent.Requests, 0, 5);
    }
}
