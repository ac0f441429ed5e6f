using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Resolve.Policies;

namespace ManifestGen.Engine.Resolve.Checks;

/// <summary>Ways to sign in that KEDA would refuse, or that are not one.</summary>
internal static class AuthenticationCheck
{
    /// <summary>A way to sign in is malformed.</summary>
    public static readonly DiagnosticDescriptor Invalid = new("MG1354", Severity.Error,
        "Invalid TriggerAuthentication '{0}': {1}",
        "Write Secrets = [new(\"host\", new SecretKey(\"orders-queue\", \"amqp\"))], with the parameter as KEDA's documentation of the scaler names it.");

    /// <summary>Two ways to sign in have one name.</summary>
    public static readonly DiagnosticDescriptor Duplicate = new("MG1355", Severity.Error,
        "Duplicate value: two different TriggerAuthentications are called '{0}'",
        "Keep it in a variable and give each trigger that object, or call one of them otherwise.");

    /// <summary>Reports mistakes in how the triggers of a product sign in.</summary>
    public static void Check(ProductScope scope)
    {
        var seen = new HashSet<TriggerAuthentication>(ReferenceEqualityComparer.Instance);
        foreach (var component in scope.Product.Components.OfType<ReplicatedComponent>())
        foreach (var trigger in component.EventScaling?.Triggers ?? [])
        {
            if (trigger.Authentication is { } authentication && seen.Add(authentication)) Check(scope, authentication);
        }

        foreach (var same in EventScalingPolicy.Written(scope.Product).Distinct(ReferenceEqualityComparer.Instance).OfType<TriggerAuthentication>().GroupBy(a => a.Name, StringComparer.Ordinal))
        {
            foreach (var other in same.Skip(1)) scope.Sink.Add(Duplicate, other.Location, other.Name);
        }
    }

    private static void Check(ProductScope scope, TriggerAuthentication authentication)
    {
        var name = authentication.Name;
        ReferenceCheck.Name(scope.Sink, authentication, "TriggerAuthentication", name);
        if (authentication.IsClusterWide && (authentication.Secrets.Count > 0 || authentication.Identity is not null))
            scope.Sink.Add(Invalid, Location.Of(authentication.Location, nameof(authentication.IsClusterWide)), name, "one for the whole cluster is not the product's to write");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var secret in authentication.Secrets)
        {
            if (secret.Parameter.Length == 0) scope.Sink.Add(Invalid, secret.Location, name, "a parameter must have a name");
            else if (!seen.Add(secret.Parameter)) scope.Sink.Add(Invalid, secret.Location, name, $"duplicate parameter '{secret.Parameter}'");
            ReferenceCheck.Name(scope.Sink, secret, "Secret", secret.Key.Secret);
            ReferenceCheck.Key(scope.Sink, secret, secret.Key.Key);
        }
    }
}
