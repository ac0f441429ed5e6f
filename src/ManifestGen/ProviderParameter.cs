using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>Something that a provider of secrets has to know. Kubernetes, Secrets Store CSI driver: <c>parameters</c>.</summary>
public sealed record ProviderParameter : ModelElement
{
    /// <summary>Makes a parameter.</summary>
    /// <param name="name">The name, such as <c>keyvaultName</c>.</param>
    /// <param name="value">The value, as the provider takes it; often YAML in a text. No secret.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public ProviderParameter(string name, string value, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line)
    {
        Name = name;
        Value = value;
    }

    /// <summary>The name.</summary>
    public string Name { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The value.</summary>
    public string Value { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }
}
