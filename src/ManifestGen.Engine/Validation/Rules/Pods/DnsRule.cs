using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Validation.Pods;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>How a pod looks up names fits into what the C library of Linux takes.</summary>
internal sealed class DnsRule : PodRule
{
    /// <summary>The pod is to look up names nowhere.</summary>
    public static readonly DiagnosticDescriptor NoServers = new("MG4173", Severity.Error,
        "Required value: must provide {0} when `dnsPolicy` is None",
        "Add `dnsConfig.nameservers`, or use another `dnsPolicy`; ClusterFirst finds Services.");

    /// <summary>There are more servers or search domains than fit.</summary>
    public static readonly DiagnosticDescriptor TooMany = new("MG4174", Severity.Error,
        "Invalid value: must not have more than {0} {1}",
        "Shorten the list to {0} {1}.");

    private const int MaxServers = 3;

    private const int MaxSearches = 32;

    private const int MaxSearchCharacters = 2048;

    /// <inheritdoc />
    protected override void Check(PodTemplate pod, RuleContext context, DiagnosticSink sink)
    {
        var config = pod.Spec["dnsConfig"];
        if (pod.Spec["dnsPolicy"].String == "None")
        {
            if (!config.Exists) sink.Add(NoServers, config, "`dnsConfig`");
            else if (config["nameservers"].Count == 0) sink.Add(NoServers, config["nameservers"], "at least one DNS nameserver");
        }

        if (!config.Exists) return;
        if (config["nameservers"].Count > MaxServers) sink.Add(TooMany, config["nameservers"], MaxServers, "nameservers");
        foreach (var server in config["nameservers"].Items) IpField.CheckItem(server, context.Version, sink);
        CheckSearches(config["searches"], sink);
        foreach (var option in config["options"].Items)
        {
            if (string.IsNullOrEmpty(option["name"].String)) sink.Add(RequiredField.Missing, option, "name");
        }
    }

    private static void CheckSearches(Field searches, DiagnosticSink sink)
    {
        if (searches.Count > MaxSearches) sink.Add(TooMany, searches, MaxSearches, "search paths");
        var characters = searches.Count - 1;
        foreach (var search in searches.Items)
        {
            var text = search.ItemText;
            characters += text.Length;

            // A dot at the end makes the name absolute; the dot alone is the root.
            if (text == ".") continue;
            var name = text.EndsWith('.') ? text[..^1] : text;
            NameField.Report(search, text, Dns1123SubdomainWithUnderscore.Problem(name), sink);
        }

        if (characters > MaxSearchCharacters) sink.Add(TooMany, searches, MaxSearchCharacters, "characters (including spaces) in the search list");
    }
}
