using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>
/// How triggers sign in at what they watch. With <see cref="Secrets"/> or an <see cref="Identity"/> it is written along with the product; without, it
/// is one that exists. Several triggers may have the same object. KEDA: <c>TriggerAuthentication</c>.
/// </summary>
public sealed record TriggerAuthentication : ModelElement
{
    /// <summary>Names a way to sign in.</summary>
    /// <param name="name">The name: lower-case letters, digits, <c>-</c> and <c>.</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TriggerAuthentication(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line) => Name = name;

    /// <summary>The name. KEDA: <c>authenticationRef.name</c>.</summary>
    public string Name { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>What it signs in with, by reference to Secrets; none by default. KEDA: <c>secretTargetRef</c>.</summary>
    public IReadOnlyList<TriggerSecret> Secrets { get; init => field = ReadOnlyCopy.Of(value); } = [];

    /// <summary>The cloud that knows KEDA without a secret; none by default. KEDA: <c>podIdentity.provider</c>.</summary>
    public TriggerIdentity? Identity { get; init; }

    /// <summary>Whether it is one for the whole cluster, which exists; false by default. KEDA: <c>ClusterTriggerAuthentication</c>.</summary>
    public bool IsClusterWide { get; init; }
}
