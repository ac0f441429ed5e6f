using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ManifestGen.Clusters.Connection;
using ManifestGen.Clusters.Requests;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Clusters.Applying;

/// <summary>
/// A namespace that lives as long as one run of a command. The run says every few seconds that it lives, so that a later one can tell what dead runs have left, and
/// removes it.
/// </summary>
public sealed class TemporaryNamespace : IAsyncDisposable
{
    /// <summary>The command that makes namespaces for rehearsals.</summary>
    public const string Rehearsal = "rehearse";

    private const string Mark = OwnedNamespace.Mark;
    private const string Machine = "manifestgen.dev/machine";
    private const string Process = "manifestgen.dev/process";
    private const string SeenAt = "manifestgen.dev/seen-at";

    private static readonly TimeSpan AccountPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan AccountPatience = TimeSpan.FromSeconds(10);

    private readonly ClusterConnection _cluster;
    private readonly CancellationTokenSource _end = new();
    private Task _signs = Task.CompletedTask;

    private TemporaryNamespace(ClusterConnection cluster, string name)
    {
        _cluster = cluster;
        Name = name;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>A name that no other run takes.</summary>
    /// <param name="maker">The command.</param>
    /// <param name="product">What it is about; what a name may not hold is left out.</param>
    public static string NewName(string maker, string product)
    {
        var kept = string.Concat((product ?? "").ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')).Trim('-');
        return $"{maker}-{(kept.Length > 30 ? kept[..30].TrimEnd('-') : kept)}-{Guid.NewGuid():N}"[..^24].Replace("--", "-", StringComparison.Ordinal);
    }

    /// <summary>Makes a namespace, and waits until Pods can be made in it.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="name">Its name.</param>
    /// <param name="maker">The command that makes it.</param>
    /// <param name="labels">Further labels.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="ClusterException">The cluster refuses.</exception>
    public static async Task<TemporaryNamespace> Make(
        ClusterConnection cluster, string name, string maker, IReadOnlyDictionary<string, string> labels, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        var all = new JsonObject();
        foreach (var (key, value) in labels ?? new Dictionary<string, string>()) all[key] = value;
        all["app.kubernetes.io/managed-by"] = "manifestgen";
        all[Mark] = maker;
        var mark = RunMark.Own(cluster.Time.GetUtcNow());
        var json = new JsonObject
        {
            ["apiVersion"] = "v1",
            ["kind"] = "Namespace",
            ["metadata"] = new JsonObject
            {
                ["name"] = name,
                ["labels"] = all,
                ["annotations"] = new JsonObject { [Mark] = maker, [Machine] = mark.Machine, [Process] = mark.Process, [SeenAt] = Text(mark.SeenAt) },
            },
        };
        var document = new ManifestDocument(Location.None, "v1", "Namespace", name, "", Encoding.UTF8.GetBytes(json.ToJsonString()));
        var made = new TemporaryNamespace(cluster, name);
        try
        {
            await new ServerSideApply(cluster, new ApplyOptions { Namespace = name }).Run([document], cancellation);
            made._signs = made.Live(made._end.Token);
            await made.WaitForAccount(cancellation);
            return made;
        }
        catch
        {
            await made.DisposeAsync();
            await made.TryRemove();
            throw;
        }
    }

    /// <summary>Removes what dead runs of a command have left. Nobody waits until it is gone.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="maker">The command.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The namespaces.</returns>
    /// <exception cref="ClusterException">The cluster refuses.</exception>
    public static async Task<IReadOnlyList<string>> RemoveLeavings(ClusterConnection cluster, string maker, CancellationToken cancellation)
    {
        var left = await Leavings(cluster, maker, cancellation);
        foreach (var name in left) await new Deletion(cluster) { EndsPodsAtOnce = true }.BeginNamespace(name, cancellation);
        return left;
    }

    /// <summary>Finds what dead runs of a command have left.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="maker">The command.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The namespaces that nobody removes.</returns>
    /// <exception cref="ClusterException">The cluster refuses.</exception>
    public static async Task<IReadOnlyList<string>> Leavings(ClusterConnection cluster, string maker, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        var path = $"{ApiResource.Namespaces.Path("")}?labelSelector={Uri.EscapeDataString($"{Mark}={maker}")}";
        var answer = await cluster.SendAsync(ApiRequest.Get(path, "the namespaces of earlier runs cannot be read"), cancellation);

        // Who may not list namespaces may still make one; what dead runs have left is then for others to remove.
        if (answer.Status == HttpStatusCode.Forbidden) return [];
        using var json = answer.Json();
        var now = cluster.Time.GetUtcNow();
        return
        [
            .. from item in json.RootElement.GetProperty("items").EnumerateArray()
               let metadata = item.GetProperty("metadata")
               where !metadata.TryGetProperty("deletionTimestamp", out _) && Read(metadata) is { } mark && mark.IsDead(now)
               select metadata.GetProperty("name").GetString() ?? "",
        ];
    }

    /// <summary>Removes the namespace of one run, which ended without doing so itself. Nobody waits until it is gone.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="name">Its name.</param>
    /// <param name="maker">The command that made it; one that another made is left alone.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>Whether it was there.</returns>
    /// <exception cref="ClusterException">The cluster refuses.</exception>
    public static async Task<bool> RemoveLeft(ClusterConnection cluster, string name, string maker, CancellationToken cancellation) =>
        await OwnedNamespace.IsOwn(cluster, name, maker, cancellation) && await new Deletion(cluster) { EndsPodsAtOnce = true }.BeginNamespace(name, cancellation);

    /// <summary>Removes it with all that is in it, and waits until it is gone. Pods get no time to end: nobody calls them any more.</summary>
    /// <exception cref="ClusterException">The cluster refuses, or it does not go (MG8965).</exception>
    public Task Remove(CancellationToken cancellation) => new Deletion(_cluster) { EndsPodsAtOnce = true }.DeleteNamespace(Name, cancellation);

    /// <summary>Says no longer that it is needed.</summary>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _signs;
        _end.Dispose();
    }

    /// <summary>Removes what may be there though nobody heard of it.</summary>
    private async Task TryRemove()
    {
        try
        {
            await Remove(CancellationToken.None);
        }
        catch (ClusterException)
        {
            // Why it could not be made is what is reported.
        }
    }

    /// <summary>Says that the run lives. When the cluster does not hear it, the next sign tells.</summary>
    private async Task Live(CancellationToken cancellation)
    {
        try
        {
            while (true)
            {
                await Task.Delay(RunMark.Sign, _cluster.Time, cancellation);
                var patch = new JsonObject { ["metadata"] = new JsonObject { ["annotations"] = new JsonObject { [SeenAt] = Text(_cluster.Time.GetUtcNow()) } } };
                try
                {
                    await _cluster.SendAsync(
                        new ApiRequest(HttpMethod.Patch, $"{ApiResource.Namespaces.Path("", Name)}?fieldManager={ApplyOptions.FieldManager}-sign", $"Namespace '{Name}' cannot be marked")
                        {
                            Body = Encoding.UTF8.GetBytes(patch.ToJsonString()),
                            BodyType = ApiRequest.MergeType,
                        },
                        cancellation);
                }
                catch (ClusterException)
                {
                    // Whatever the run does next in the cluster meets the same, and reports it.
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The run ends.
        }
    }

    /// <summary>A Pod is refused as long as its namespace has no account, which a controller makes.</summary>
    private async Task WaitForAccount(CancellationToken cancellation)
    {
        var path = new ApiResource("v1", "ServiceAccount", "serviceaccounts", IsNamespaced: true).Path(Name, "default");
        var start = _cluster.Time.GetTimestamp();
        while (!(await _cluster.SendAsync(ApiRequest.Get(path, $"the account of Namespace '{Name}' cannot be read"), cancellation)).IsSuccess && _cluster.Time.GetElapsedTime(start) < AccountPatience)
            await Task.Delay(AccountPause, _cluster.Time, cancellation);
    }

    private static RunMark? Read(JsonElement metadata)
    {
        if (!metadata.TryGetProperty("annotations", out var annotations)) return null;
        return DateTimeOffset.TryParse(Value(SeenAt), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var seen) ? new RunMark(Value(Machine), Value(Process), seen) : null;

        string Value(string name) => annotations.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
    }

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
