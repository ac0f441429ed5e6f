using System.Diagnostics;
using System.Globalization;
using ManifestGen.Clusters.Connection;
using ManifestGen.Rehearsal.Cluster;
using ManifestGen.Rehearsal.Commands;
using ManifestGen.Tests;
using ManifestGen.Tests.Clusters.Server;

namespace ManifestGen.RehearsalTests.Cluster;

/// <summary>Whatever ends a rehearsal on a cluster, its namespace goes, and so does what guards it.</summary>
public sealed class NamespaceGuardTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _space = $"rehearsal-{Guid.NewGuid():N}"[..20];
    private ClusterDouble? _cluster;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private ClusterDouble Cluster => _cluster ?? throw new InvalidOperationException("There is no cluster.");

    private string Space => $"/api/v1/namespaces/{_space}";

    private ClusterSelection Selection => new() { Kubeconfig = Path.Combine(_folder.Path, "kubeconfig") };

    public async ValueTask InitializeAsync()
    {
        _cluster = await ClusterDouble.Start();
        _folder.Write("deploy/web.yaml", WebDeployment.Manifest);
        _folder.Write("product.txt", $"directory={_folder.Path}\nmanifests={_folder.Path}/deploy\ndotnet=dotnet\n");
        _folder.Write("kubeconfig", _cluster.Server.Kubeconfig());
    }

    public async ValueTask DisposeAsync()
    {
        await Cluster.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("the process", "")]
    [InlineData("its group", "-")]
    public async Task A_rehearsal_that_is_killed_leaves_no_namespace_and_no_process(string what, string group)
    {
        using var rehearsal = Start("setsid", "dotnet");
        await Until(() => Cluster.Ready.Count > 0, "the product runs");

        using (var kill = Process.Start("kill", ["-9", "--", $"{group}{rehearsal.Id}"])) await kill.WaitForExitAsync(Cancellation);
        await rehearsal.WaitForExitAsync(Cancellation);

        Assert.Equal(137, rehearsal.ExitCode);
        await Until(() => Cluster.Namespaces.Count == 0, $"the namespace goes when {what} is killed");
        await Until(() => Guards.Count == 0, "the guard ends");
        Assert.Contains(Cluster.Server.Received, r => r.Line == $"DELETE {Space}/pods" && r.Query == "?gracePeriodSeconds=1");
    }

    [Fact]
    public async Task A_rehearsal_that_ends_by_itself_leaves_no_guard()
    {
        using var rehearsal = Start("dotnet");
        await Until(() => Cluster.Ready.Count > 0, "the product runs");
        Assert.Single(Guards);

        using (var interrupt = Process.Start("kill", ["-15", $"{rehearsal.Id}"])) await interrupt.WaitForExitAsync(Cancellation);
        await rehearsal.WaitForExitAsync(Cancellation);

        Assert.Equal(130, rehearsal.ExitCode);
        Assert.Empty(Guards);
        Assert.Empty(Cluster.Namespaces);
        Assert.Single(Cluster.Server.Received, r => r.Line == $"DELETE {Space}");
    }

    [Fact]
    public async Task A_rehearsal_that_nothing_can_guard_says_so_and_goes_on()
    {
        _folder.Write("product.txt", $"directory={_folder.Path}\nmanifests={_folder.Path}/deploy\ndotnet={_folder.Path}/no-dotnet\n");
        using var output = new StringWriter();
        using var error = new StringWriter();
        var options = RehearsalOptions.Read(Arguments("watch=0.2", "replicas=2"), out _);

        var code = await new RehearsalCommand(options, output, error).Run(Cancellation);

        Assert.Equal(0, code);
        Assert.Contains($"manifestgen: nothing guards the namespace '{_space}' (", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(Cluster.Namespaces);
    }

    [Fact]
    public async Task A_word_says_that_there_is_nothing_to_remove()
    {
        using var input = new MemoryStream([(byte)'.']);

        Assert.Equal(0, await new NamespaceGuardRun(Selection, _space, TimeProvider.System).Run(input));

        Assert.Empty(Cluster.Server.Received);
    }

    [Theory]
    [InlineData("rehearse", true)]
    [InlineData("up", false)]
    public async Task Only_a_namespace_of_a_rehearsal_is_removed(string maker, bool isRemoved)
    {
        Cluster.Store.Put(Space, $$$"""{"metadata":{"annotations":{"manifestgen.dev/made-by":"{{{maker}}}"} } }""");

        Assert.Equal(0, await new NamespaceGuardRun(Selection, _space, new HurriedTime()).Run(Stream.Null));

        Assert.Equal(!isRemoved, Cluster.Store.Paths.Contains(Space));
    }

    [Fact]
    public async Task A_server_that_is_away_for_a_while_is_asked_again()
    {
        Cluster.Store.Put(Space, """{"metadata":{"annotations":{"manifestgen.dev/made-by":"rehearse"}}}""");
        Cluster.Server.Plan($"GET {Space}", [.. Enumerable.Repeat(new ServerAnswer(200, "{}") { IsBrokenOff = true }, 3)]);

        Assert.Equal(0, await new NamespaceGuardRun(Selection, _space, new HurriedTime()).Run(Stream.Null));

        Assert.DoesNotContain(Space, Cluster.Store.Paths);
    }

    [Fact]
    public async Task A_server_that_is_gone_is_not_asked_for_ever()
    {
        _folder.Write("kubeconfig", Cluster.Server.Kubeconfig());
        await Cluster.DisposeAsync();

        Assert.Equal(1, await new NamespaceGuardRun(Selection, _space, new HurriedTime()).Run(Stream.Null));
    }

    /// <summary>What guards the namespace of this test.</summary>
    private IReadOnlyList<int> Guards =>
    [
        .. Directory.EnumerateDirectories("/proc")
            .Select(d => int.TryParse(Path.GetFileName(d), CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id > 0 && CommandLine(id).Contains($"guards={_space}", StringComparison.Ordinal)),
    ];

    private static string CommandLine(int id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/cmdline");
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private string[] Arguments(params string[] further) =>
        [$"product={_folder.Path}/product.txt", "cluster=true", $"kubeconfig={_folder.Path}/kubeconfig", $"namespace={_space}", "output=json", .. further];

    private Process Start(params string[] command)
    {
        var configuration = Path.ChangeExtension(typeof(NamespaceGuardTests).Assembly.Location, ".runtimeconfig.json");
        var start = new ProcessStartInfo(
            command[0], [.. command.Skip(1), "exec", "--runtimeconfig", configuration, typeof(RehearsalCommand).Assembly.Location, .. Arguments("watch=60")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start) ?? throw new InvalidOperationException($"{command[0]} did not start.");
    }

    private static async Task Until(Func<bool> condition, string what)
    {
        for (var i = 0; !condition(); i++)
        {
            Assert.True(i < 600, $"It does not come about that {what}.");
            await Task.Delay(100, Cancellation);
        }
    }

    /// <summary>A clock on which a pause is over at once, and has lasted for all that.</summary>
    private sealed class HurriedTime : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Interlocked.Read(ref _now);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Interlocked.Add(ref _now, dueTime.Ticks);
            return System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }
}
