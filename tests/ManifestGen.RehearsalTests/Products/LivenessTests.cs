namespace ManifestGen.RehearsalTests.Products;

/// <summary>Products whose dependency goes away while they run.</summary>
public sealed class LivenessTests
{
    [Fact]
    public async Task Liveness_that_follows_a_dependency_restarts_every_replica()
    {
        var run = await Rehearse("LivenessFollowsDependency");

        var message = run.ShouldFailWith("MG8929");

        Assert.Contains("2 Pods were restarted", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Liveness_that_asks_the_process_alone_does_not() => (await Rehearse("None")).ShouldPass();

    private static async Task<RehearsedResult> Rehearse(string fault)
    {
        using var folder = new RehearsedProduct();
        var dependency = Path.Combine(folder.Shared, "dependency");
        await File.WriteAllTextAsync(dependency, "", TestContext.Current.CancellationToken);
        using var product = new RehearsedProduct { Requests = "GET /", Variables = new Dictionary<string, string> { ["FAULT"] = fault, ["DEPENDENCY_FILE"] = dependency } };
        var rehearsal = product.Rehearse("watch=6", "scenario=scale-out");
        for (var i = 0; Directory.GetFiles(folder.Shared).Length < 3; i++)
        {
            Assert.True(i < 600, "Not all replicas have served.");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        File.Delete(dependency);
        return await rehearsal;
    }
}
