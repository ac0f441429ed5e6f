using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ManifestGen.Rehearsal.Kubelet;
using ManifestGen.Rehearsal.Manifests;

namespace ManifestGen.Rehearsal.Processes;

/// <summary>
/// The variables of a Pod's processes: those of the manifests and of the image, and what makes the process listen on the Pod's own address. Nothing comes from
/// the shell that the rehearsal was started in, as nothing of it would be there in a cluster.
/// </summary>
/// <param name="plan">The component.</param>
/// <param name="hosts">The local addresses of Services, by what callers write: <c>name:port</c>.</param>
internal sealed partial class ProcessEnvironment(ComponentPlan plan, IReadOnlyDictionary<string, string> hosts)
{
    private static readonly string[] PortVariables =
    [
        "ASPNETCORE_HTTP_PORTS", "DOTNET_HTTP_PORTS", "HTTP_PORTS", "ASPNETCORE_HTTPS_PORTS", "DOTNET_HTTPS_PORTS", "ASPNETCORE_URLS", "DOTNET_URLS", "URLS",
    ];

    /// <summary>What .NET listens on in the images that a product's containers are made of, when nothing else is said.</summary>
    private const int DefaultPort = 8080;

    /// <summary>The ports that a container's process listens on when its variables do not say.</summary>
    public static IEnumerable<int> PortsOf(ContainerPlan container) => container.Ports.Count > 0 ? container.Ports.Select(p => p.Number) : container.Program is { IsWeb: true } ? [DefaultPort] : [];

    /// <summary>The variables of one container of a Pod.</summary>
    /// <param name="container">The container.</param>
    /// <param name="identity">The Pod.</param>
    /// <param name="address">Its address.</param>
    /// <param name="folder">A folder of the container's own: home and temporary files, as a container has them for itself.</param>
    /// <param name="volumes">The folder for each path at which it sees a volume.</param>
    public ProcessVariables Of(ContainerPlan container, PodIdentity identity, PodAddress address, string folder, IReadOnlyDictionary<string, string> volumes)
    {
        var local = new LocalText(WithPod(address), volumes);
        var given = new LocalText(hosts, new Dictionary<string, string>());
        var set = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? "/usr/bin:/bin",
            ["HOME"] = folder,
            ["TMPDIR"] = folder,
            ["HOSTNAME"] = identity.HostName,
            ["DOTNET_RUNNING_IN_CONTAINER"] = "true",
            ["DOTNET_NOLOGO"] = "1",
            ["DOTNET_EnableDiagnostics"] = "0",
        };
        if (container.Program is { } program && DotnetRoot(program) is { } root) set["DOTNET_ROOT"] = root;
        foreach (var entry in container.Environment)
            set[entry.Name] = Value(entry);

        var urls = Urls(container, set, address);
        foreach (var name in PortVariables) set.Remove(name);
        foreach (var (name, url) in KestrelEndpoints(container, set)) set[name] = OnPod(url, address);
        if (urls.Length > 0) set["ASPNETCORE_URLS"] = urls;
        return new ProcessVariables(set, local);

        string Value(EnvironmentEntry entry)
        {
            var value = entry.IsPodField ? Field(entry.Value, identity, address) : ProcessVariables.Expand(entry.Value, set);
            // What to listen on is turned below; what the user gives for rehearsals already holds on this machine.
            return IsListening(entry.Name) ? value : entry.IsGiven ? given.Of(value) : local.Of(value);
        }
    }

    /// <summary>Whether a variable says what to listen on, which is read as it stands.</summary>
    private static bool IsListening(string name) => PortVariables.Contains(name) || KestrelUrl().IsMatch(name);

    /// <summary>The product's Services, and the Pod's own ports: its containers reach each other at the loopback address of a Pod, which all Pods of a rehearsal would share.</summary>
    private Dictionary<string, string> WithPod(PodAddress address)
    {
        var all = new Dictionary<string, string>(hosts, StringComparer.Ordinal);
        foreach (var port in plan.Ports)
        foreach (var name in new[] { "localhost", "127.0.0.1", "[::1]" })
            all[string.Create(CultureInfo.InvariantCulture, $"{name}:{port.Number}")] = address[port.Number].ToString();
        return all;
    }

    private static string? DotnetRoot(ProgramPlan program) =>
        Path.GetDirectoryName(Path.IsPathRooted(program.File) && Path.GetFileName(program.File) == "dotnet" ? program.File : Environment.ProcessPath);

    /// <summary>The addresses for the ports that .NET would open on every address of the machine.</summary>
    private static string Urls(ContainerPlan container, Dictionary<string, string> set, PodAddress address)
    {
        var given = PortVariables.Where(set.ContainsKey).ToArray();
        var urls = new StringBuilder();
        foreach (var name in given.Where(n => !n.Contains("HTTPS", StringComparison.Ordinal)))
        foreach (var item in set[name].Split(';', ',').Select(i => i.Trim()).Where(i => i.Length > 0))
            urls.Append(urls.Length > 0 ? ";" : "").Append(int.TryParse(item, CultureInfo.InvariantCulture, out var port) ? $"http://{address[port]}" : OnPod(item, address));

        if (given.Length > 0) return urls.ToString();
        return string.Join(';', PortsOf(container).Select(p => $"http://{address[p]}"));
    }

    /// <summary>Endpoints of Kestrel's own configuration, which would stand above the variables: those of the environment and of <c>appsettings.json</c>.</summary>
    private static List<KeyValuePair<string, string>> KestrelEndpoints(ContainerPlan container, Dictionary<string, string> set)
    {
        var found = set.Where(v => KestrelUrl().IsMatch(v.Key)).ToDictionary(StringComparer.OrdinalIgnoreCase);
        var file = Path.Combine(container.Program?.WorkingDirectory ?? "", "appsettings.json");
        if (File.Exists(file))
        {
            foreach (var (name, url) in KestrelEndpoints(file)) found.TryAdd(name, url);
        }

        return [.. found];
    }

    private static List<(string Name, string Url)> KestrelEndpoints(string file)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            if (!json.RootElement.TryGetProperty("Kestrel", out var kestrel) || !kestrel.TryGetProperty("Endpoints", out var endpoints)) return [];
            return
            [
                .. endpoints.EnumerateObject()
                    .Where(e => e.Value.TryGetProperty("Url", out _))
                    .Select(e => ($"Kestrel__Endpoints__{e.Name}__Url", e.Value.GetProperty("Url").GetString() ?? "")),
            ];
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            // The product itself will say what is wrong with its settings.
            return [];
        }
    }

    /// <summary>A URL for any host, on the Pod's address.</summary>
    private static string OnPod(string url, PodAddress address) =>
        BindingUrl().Match(url) is { Success: true } match && int.TryParse(match.Groups["port"].Value, CultureInfo.InvariantCulture, out var port)
            ? $"{match.Groups["scheme"].Value}://{address[port]}"
            : url;

    private string Field(string path, PodIdentity identity, PodAddress address) => path switch
    {
        "metadata.name" => identity.HostName,
        "metadata.namespace" => "default",
        "metadata.uid" => identity.Name,
        "spec.nodeName" => string.Create(CultureInfo.InvariantCulture, $"node-{identity.Node}"),
        "spec.serviceAccountName" => plan.Name,
        "status.podIP" or "status.podIPs" or "status.hostIP" or "status.hostIPs" => address.Address.ToString(),
        _ when LabelPath().Match(path) is { Success: true } match => plan.Labels.GetValueOrDefault(match.Groups[1].Value, ""),
        _ => "",
    };

    [GeneratedRegex(@"^(?<scheme>[a-z0-9.+]+)://(\[[^\]]*\]|[^/:]*):(?<port>\d+)/?$", RegexOptions.IgnoreCase)]
    private static partial Regex BindingUrl();

    [GeneratedRegex(@"^Kestrel(__|:)Endpoints(__|:)[^_:]+(__|:)Url$", RegexOptions.IgnoreCase)]
    private static partial Regex KestrelUrl();

    [GeneratedRegex(@"^metadata\.labels\['([^']+)'\]$")]
    private static partial Regex LabelPath();
}
