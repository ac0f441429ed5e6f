namespace ManifestGen.Tests.Resolve.Kinds;

/// <summary>Names are what the definition says, or an error at its line; never shortened to something else.</summary>
public sealed class ComponentNameTests
{
    private static readonly string Longest = new('a', 52);

    public static TheoryData<string> Impossible => ["", "Cache", "캐시", "cache_1", "1cache", "-cache", "cache-", "cache.main", new string('a', 64)];

    [Theory]
    [MemberData(nameof(Impossible))]
    public void A_name_that_Kubernetes_does_not_take_is_an_error(string name)
    {
        Assert.Contains("MG1002", Codes(new JobComponent(name, Build.Worker)));
        Assert.Contains("MG1002", Codes(new ExternalService(name, "db.example.com")));
    }

    [Fact]
    public void A_name_of_52_characters_leaves_room_for_what_Kubernetes_appends()
    {
        Assert.Empty(Codes(new StatefulComponent(Longest, Build.Worker)));
        Assert.Empty(Codes(new ScheduledComponent(Longest, Build.Worker, "@daily")));
        Assert.Empty(Codes(new JobComponent(Longest, Build.Worker)));
    }

    [Fact]
    public void A_longer_one_is_an_error_where_something_is_appended()
    {
        Assert.Equal(["MG1210"], Codes(new StatefulComponent(Longest + "a", Build.Worker)));
        Assert.Equal(["MG1210"], Codes(new ScheduledComponent(Longest + "a", Build.Worker, "@daily")));
        Assert.Equal(["MG1210"], Codes(new JobComponent(Longest + "a", Build.Worker)));
        Assert.Empty(Codes(new DaemonComponent(new string('a', 63), Build.Worker)));
    }

    [Fact]
    public void A_component_cannot_be_called_as_the_headless_service_of_another()
    {
        var found = Build.Findings(Build.Product(new StatefulComponent("cache", Build.Worker), new WorkerComponent("cache-headless", Build.Worker)), Build.Of(Build.WorkerFacts));

        Assert.Equal("MG1211", Assert.Single(found).Code);
    }

    private static IEnumerable<string> Codes(Component component) =>
        Build.Findings(Build.Product(component), Build.Of(Build.WorkerFacts)).Select(d => d.Code).Where(c => c != "MG1007");
}
