namespace ManifestGen;

/// <summary>A part of the address at which a component is reached inside the cluster.</summary>
public enum AddressPart
{
    /// <summary>The name of its Service.</summary>
    Host,

    /// <summary>The number of the port.</summary>
    Port,
}
