namespace ManifestGen.Engine.Formats.Helm;

/// <summary>What a value of a chart is.</summary>
internal enum ValueForm
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A whole number from 0 on.</summary>
    Count,

    /// <summary>The lower bound of an autoscaler: a whole number from 1 on.</summary>
    Least,

    /// <summary>The upper bound of an autoscaler: a whole number from 1 on, and not below the lower one.</summary>
    Most,

    /// <summary>A quantity, such as <c>250m</c>.</summary>
    Quantity,

    /// <summary>The name of a host.</summary>
    Host,

    /// <summary>An image: registry, repository, and tag or digest.</summary>
    Image,
}
