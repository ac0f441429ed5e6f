using System.Globalization;
using System.Text.Json;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Resolve.Checks;

namespace ManifestGen.Engine.Resolve.Sources;

/// <summary>
/// Where a web project listens by what is published with it, read as ASP.NET reads it in the container: the environment with a prefix, <c>appsettings.json</c>, that of the
/// environment, and the environment without a prefix, each over those before it.
/// </summary>
/// <param name="scope">The component.</param>
internal sealed class ListeningSettings(ComponentScope scope)
{
    private const string Endpoints = "Kestrel:Endpoints:";
    private const string DefaultCertificate = "Kestrel:Certificates:Default:";
    private const int MaxBytes = 16 << 20;

    private static readonly string[] Prefixes = ["ASPNETCORE_", "DOTNET_"];

    private readonly Dictionary<string, PlacedSetting> _settings = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The addresses, in the order in which they are written; none when the model's port decides.</summary>
    public IReadOnlyList<ListeningAddress> Read()
    {
        if (scope.Facts is not { IsWeb: true } facts || !scope.Container.IsOwn) return [];
        // A command line wins over all of it, and is the user's own affair.
        if (scope.Container.Command.Concat(scope.Container.Arguments).Any(a => a.StartsWith("--urls", StringComparison.OrdinalIgnoreCase) || a.StartsWith("--kestrel", StringComparison.OrdinalIgnoreCase))) return [];

        var variables = Variables();
        foreach (var variable in variables)
        {
            foreach (var prefix in Prefixes.Where(p => variable.Key.StartsWith(p, StringComparison.OrdinalIgnoreCase))) Set(variable with { Key = variable.Key[prefix.Length..] });
        }

        var environment = Text("environment") is { Length: > 0 } named ? named : "Production";
        foreach (var name in (ReadOnlySpan<string>)["appsettings.json", $"appsettings.{environment}.json"])
        {
            if (facts.SettingsFiles.FirstOrDefault(f => Path.GetFileName(f) == name) is { } file) ReadFile(file);
        }

        foreach (var variable in variables) Set(variable);
        return Addresses();
    }

    private ListeningAddress[] Addresses()
    {
        var endpoints = _settings.Values
            .Where(s => s.Key.StartsWith(Endpoints, StringComparison.OrdinalIgnoreCase) && s.Key.EndsWith(":Url", StringComparison.OrdinalIgnoreCase) && s.Key.Split(':').Length == 4)
            .SelectMany(s => Of(s, s.Value ?? "", Has(s.Key[..^"Url".Length] + "Certificate:"))).ToArray();
        if (endpoints.Length > 0) return endpoints;
        if (_settings.TryGetValue("urls", out var urls) && urls.Value is { Length: > 0 } all) return [.. all.Split(';').SelectMany(url => Of(urls, url, isOwnCertificate: false))];
        return [.. Ports("http_ports", "http"), .. Ports("https_ports", "https")];
    }

    private IEnumerable<ListeningAddress> Ports(string key, string scheme) =>
        _settings.TryGetValue(key, out var ports) ? (ports.Value ?? "").Split(';').SelectMany(port => Of(ports, $"{scheme}://*:{port.Trim()}", isOwnCertificate: false)) : [];

    /// <summary>One address; none when it is a socket file or nothing that ASP.NET reads.</summary>
    private IEnumerable<ListeningAddress> Of(PlacedSetting setting, string url, bool isOwnCertificate)
    {
        var text = url.Trim();
        var end = text.IndexOf("://", StringComparison.Ordinal);
        if (end < 0) yield break;
        var isSecure = text[..end].Equals("https", StringComparison.OrdinalIgnoreCase);
        if (!isSecure && !text[..end].Equals("http", StringComparison.OrdinalIgnoreCase)) yield break;
        var host = text[(end + 3)..].Split('/')[0];
        if (host.Length == 0 || text[(end + 3)..].StartsWith("unix:", StringComparison.OrdinalIgnoreCase)) yield break;
        var colon = host.LastIndexOf(':');
        var hasPort = colon >= 0 && !host.EndsWith(']');
        var port = isSecure ? 443 : 80;
        if (hasPort && !int.TryParse(host[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out port)) yield break;
        var name = hasPort ? host[..colon] : host;
        yield return new ListeningAddress
        {
            Text = text,
            Port = port,
            IsSecure = isSecure,
            IsLoopback = name.Equals("localhost", StringComparison.OrdinalIgnoreCase) || name.StartsWith("127.", StringComparison.Ordinal) || name == "[::1]",
            HasCertificate = isOwnCertificate || Has(DefaultCertificate),
            Key = setting.Key,
            Source = setting.Source,
            Place = setting.Place,
        };
    }

    private bool Has(string prefix) => _settings.Keys.Any(k => k.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    private string? Text(string key) => _settings.TryGetValue(key, out var setting) ? setting.Value : null;

    private void Set(PlacedSetting setting) => _settings[setting.Key] = setting;

    /// <summary>The variables that the model gives the container, as settings.</summary>
    private List<PlacedSetting> Variables()
    {
        var variables = new List<PlacedSetting>();
        foreach (var entry in scope.Container.Configuration?.Variables ?? []) variables.Add(Of(entry.Key, entry.Value, Location.Of(entry.Location)));
        foreach (var variable in scope.Container.Environment) variables.Add(Of(variable.Name, (variable.Value as EnvironmentText)?.Text, Location.Of(variable.Location)));
        return variables;

        static PlacedSetting Of(string name, string? value, Location place) => new(name.Replace("__", ":", StringComparison.Ordinal), value, place, name);
    }

    private void ReadFile(string path)
    {
        try
        {
            var file = new FileInfo(path);
            scope.Product.FilesRead.Add(file.FullName);
            if (!file.Exists || file.Length > MaxBytes) return;
            foreach (var setting in SettingsFileReader.Read(path, File.ReadAllBytes(path))) Set(setting);
        }
        catch (JsonException failure)
        {
            scope.Sink.Add(ListeningCheck.NotJson, new Location(path, (int)(failure.LineNumber ?? 0) + 1, (int)(failure.BytePositionInLine ?? 0) + 1), Path.GetFileName(path), scope.Component.Name);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // What cannot be read decides nothing here.
            scope.Product.FilesRead.Add(path);
        }
    }
}
