using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Definitions;

/// <summary>The versions of a CustomResourceDefinition are converted by nobody, or by a webhook that can be called.</summary>
internal sealed class DefinitionConversionRule : IManifestRule
{
    /// <summary>A conversion that cannot be.</summary>
    public static readonly DiagnosticDescriptor Invalid = new("MG3059", Severity.Error,
        "{0}",
        "{1}");

    private const string Form = "; desired format: https://host[/path]";

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (!DefinitionSchemas.Is(manifest) || manifest["spec"]["conversion"] is not { Exists: true } conversion) return;
        var (strategy, webhook) = (conversion["strategy"], conversion["webhook"]);
        switch (strategy.String)
        {
            case "Webhook":
                Client(webhook["clientConfig"], sink);
                Versions(webhook["conversionReviewVersions"], sink);
                return;
            case null or "":
                Add(strategy, "Required value", "Set strategy: None, or Webhook.", sink);
                break;
            case not "None":
                Add(strategy, $"Unsupported value: \"{strategy.String}\": supported values: \"None\", \"Webhook\"", "Set strategy: None, or Webhook.", sink);
                break;
        }

        foreach (var word in (ReadOnlySpan<string>)["clientConfig", "conversionReviewVersions"])
        {
            if (webhook[word] is { Exists: true } said && (word == "clientConfig" || said.Count > 0))
                Add(said, "Forbidden: should not be set when strategy is not set to Webhook", "Remove the webhook, or set strategy: Webhook.", sink);
        }
    }

    private static void Client(Field client, DiagnosticSink sink)
    {
        var (url, service) = (client["url"], client["service"]);
        if (!client.Exists) Add(client, "Required value: required when strategy is set to Webhook", "Say where the webhook is called: a service, or a url.", sink);
        else if (url.Exists == service.Exists) Add(client, "Required value: exactly one of url or service is required", "Name the service that converts, or a url outside of the cluster.", sink);
        else if (url.Exists) Url(url, sink);
        else Service(service, sink);
    }

    private static void Url(Field url, DiagnosticSink sink)
    {
        var text = url.String ?? "";
        if (!Uri.TryCreate(text, UriKind.Absolute, out var parsed))
        {
            Add(url, $"Invalid value: \"{text}\": 'https' is the only allowed URL scheme{Form}", "Write https://host/path.", sink);
            return;
        }

        if (parsed.Scheme != Uri.UriSchemeHttps) Add(url, $"Invalid value: \"{parsed.Scheme}\": 'https' is the only allowed URL scheme{Form}", "Write https://host/path.", sink);
        if (parsed.Host.Length == 0) Add(url, $"Invalid value: \"\": host must be specified{Form}", "Write https://host/path.", sink);
        if (parsed.UserInfo.Length > 0) Add(url, $"Invalid value: \"{parsed.UserInfo}\": user information is not permitted in the URL", "Remove what stands before '@'.", sink);
        if (parsed.Fragment.Length > 1) Add(url, $"Invalid value: \"{parsed.Fragment[1..]}\": fragments are not permitted in the URL", "Remove what begins with '#'.", sink);
        if (parsed.Query.Length > 1) Add(url, $"Invalid value: \"{parsed.Query[1..]}\": query parameters are not permitted in the URL", "Remove what begins with '?'.", sink);
    }

    private static void Service(Field service, DiagnosticSink sink)
    {
        foreach (var word in (ReadOnlySpan<string>)["name", "namespace"])
        {
            if (string.IsNullOrEmpty(service[word].String)) Add(service[word], "Required value", $"Set {word} to that of the Service.", sink);
        }

        if (service["port"].Integer is { } port && !PortNumber.IsValid(port))
            Add(service["port"], $"Invalid value: {port}: port is not valid: must be between 1 and 65535, inclusive", "Write the port of the Service, or leave it out for 443.", sink);
        if (service["path"] is not { String: { Length: > 1 } path } field) return;
        if (!path.StartsWith('/')) Add(field, $"Invalid value: \"{path}\": must start with a '/'", $"Write /{path}.", sink);
        var steps = path[1..];
        foreach (var step in (steps.EndsWith('/') ? steps[..^1] : steps).Split('/'))
        {
            if (step.Length == 0) Add(field, $"Invalid value: \"{path}\": segment may not be empty", "Remove one of the two slashes.", sink);
            else if (Dns1123Subdomain.Problem(step) is { } problem) Add(field, $"Invalid value: \"{path}\": segment '{step}': {problem}", "Write the path in lower-case letters, digits, '-' and '.'.", sink);
        }
    }

    private static void Versions(Field versions, DiagnosticSink sink)
    {
        if (versions.Count == 0)
        {
            Add(versions, "Required value", "Set conversionReviewVersions: [v1].", sink);
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var version in versions.Items)
        {
            var text = version.ItemText;
            if (!seen.Add(text)) Add(version, $"Invalid value: \"{text}\": duplicate version", "Name each version once.", sink);
            else if (Dns1035Label.Problem(text) is { } problem) Add(version, $"Invalid value: \"{text}\": {problem}", "Write a version such as v1.", sink);
        }

        if (!seen.Contains("v1") && !seen.Contains("v1beta1")) Add(versions, "Invalid value: must include at least one of v1, v1beta1", "Add v1, and let the webhook answer in it.", sink);
    }

    private static void Add(Field place, string problem, string help, DiagnosticSink sink) => sink.Add(Invalid, place, problem, help);
}
