using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>An environment variable of a container. Kubernetes: <c>containers[].env</c>.</summary>
public sealed record EnvironmentVariable : ModelElement
{
    /// <summary>Makes an environment variable.</summary>
    /// <param name="name">The name: printable ASCII without <c>=</c>; shells know letters, digits and <c>_</c> alone. .NET reads <c>__</c> as <c>:</c>.</param>
    /// <param name="value">The value: a text, or a <see cref="SecretKey"/>, a <see cref="ConfigMapKey"/> or a <see cref="PodField"/>. A secret is only ever referred to.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public EnvironmentVariable(string name, EnvironmentValue value, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line)
    {
        Name = name;
        Value = value;
    }

    /// <summary>The name.</summary>
    public string Name { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The value, or where it is read from.</summary>
    public EnvironmentValue Value { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }
}
