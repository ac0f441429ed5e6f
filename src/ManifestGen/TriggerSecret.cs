using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>What a trigger signs in with, kept in a Secret. KEDA: <c>secretTargetRef[]</c>.</summary>
public sealed record TriggerSecret : ModelElement
{
    /// <summary>Takes a parameter from a Secret.</summary>
    /// <param name="parameter">What KEDA calls it for that type of trigger, such as <c>host</c> or <c>connection</c>.</param>
    /// <param name="key">The key of the Secret, in the namespace of the product.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TriggerSecret(string parameter, SecretKey key, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line)
    {
        Parameter = parameter;
        Key = key;
    }

    /// <summary>What KEDA calls it. KEDA: <c>parameter</c>.</summary>
    public string Parameter { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The key of the Secret. KEDA: <c>name</c>, <c>key</c>.</summary>
    public SecretKey Key { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }
}
