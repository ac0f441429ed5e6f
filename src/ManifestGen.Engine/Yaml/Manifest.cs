namespace ManifestGen.Engine.Yaml;

/// <summary>One Kubernetes resource as it stands in a file.</summary>
internal sealed class Manifest
{
    /// <summary>Takes a document's root.</summary>
    /// <param name="root">The mapping with <c>apiVersion</c> and <c>kind</c>.</param>
    /// <param name="file">The file's path, as the user knows it.</param>
    /// <param name="document">The document's place in the file, counted from 0.</param>
    public Manifest(YamlMapping root, string file, int document)
    {
        root.SourceFile = file;
        File = file;
        Document = document;
        Root = new Field(root);
        ApiVersion = Root["apiVersion"].String ?? "";
        Group = ApiVersion.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? ApiVersion[..slash] : "";
        Kind = Root["kind"].String ?? "";
        Name = Root["metadata"]["name"].String ?? "";
        Namespace = Root["metadata"]["namespace"].String ?? "";
    }

    /// <summary>The file's path, as the user knows it.</summary>
    public string File { get; }

    /// <summary>The document's place in the file, counted from 0.</summary>
    public int Document { get; }

    /// <summary>The whole resource.</summary>
    public Field Root { get; }

    /// <summary><c>apiVersion</c>, such as <c>apps/v1</c>; empty when missing.</summary>
    public string ApiVersion { get; }

    /// <summary><c>kind</c>; empty when missing.</summary>
    public string Kind { get; }

    /// <summary><c>metadata.name</c>; empty when missing.</summary>
    public string Name { get; }

    /// <summary><c>metadata.namespace</c>; empty when missing, which means the namespace that it is applied to.</summary>
    public string Namespace { get; }

    /// <summary>The API group; empty for the core group.</summary>
    public string Group { get; }

    /// <summary>Whether resources of the kind live in namespaces; null as long as no schema has said it.</summary>
    public bool? IsNamespaced { get; set; }

    /// <summary>Whether it is a resource of a kind in one version of its API.</summary>
    public bool Is(string kind, string apiVersion) => Kind == kind && ApiVersion == apiVersion;

    /// <summary>A field of the resource.</summary>
    public Field this[string name] => Root[name];
}
