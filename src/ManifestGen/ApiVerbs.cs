namespace ManifestGen;

/// <summary>What is done to resources of the API server. Kubernetes: <c>rules[].verbs</c>.</summary>
[Flags]
public enum ApiVerbs
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Reading one by its name: <c>get</c>.</summary>
    Get = 1,

    /// <summary>Reading all: <c>list</c>.</summary>
    List = 2,

    /// <summary>Being told of changes: <c>watch</c>.</summary>
    Watch = 4,

    /// <summary>Making one: <c>create</c>.</summary>
    Create = 8,

    /// <summary>Replacing one: <c>update</c>.</summary>
    Update = 16,

    /// <summary>Changing some of one: <c>patch</c>.</summary>
    Patch = 32,

    /// <summary>Deleting one: <c>delete</c>.</summary>
    Delete = 64,

    /// <summary>Deleting many at once: <c>deletecollection</c>.</summary>
    DeleteCollection = 128,

    /// <summary><c>get</c>, <c>list</c> and <c>watch</c>.</summary>
    Read = Get | List | Watch,

    /// <summary><c>create</c>, <c>update</c>, <c>patch</c> and <c>delete</c>.</summary>
    Write = Create | Update | Patch | Delete,
}
