using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>What a component may do to resources of its namespace: <c>new(ApiVerbs.Read, [ApiKind.Pods])</c>. Kubernetes: a rule of a <c>Role</c>.</summary>
public sealed record ApiRule : ModelElement
{
    /// <summary>Allows something.</summary>
    /// <param name="verbs">What may be done, one or more.</param>
    /// <param name="resources">To which kinds of resources, one or more.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public ApiRule(ApiVerbs verbs, IReadOnlyList<ApiKind> resources, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line)
    {
        Verbs = verbs;
        Resources = resources;
    }

    /// <summary>What may be done. Kubernetes: <c>verbs</c>.</summary>
    public ApiVerbs Verbs { get; init; }

    /// <summary>The kinds of resources. Kubernetes: <c>resources</c>, <c>apiGroups</c>.</summary>
    public IReadOnlyList<ApiKind> Resources { get; init => field = ReadOnlyCopy.Of(value); }

    /// <summary>The names of those that are meant; all by default. Kubernetes: <c>resourceNames</c>.</summary>
    public IReadOnlyList<string> Names { get; init => field = ReadOnlyCopy.Of(value); } = [];
}
