using System.Net;
using System.Net.NetworkInformation;

namespace ManifestGen.Rehearsal.Processes;

/// <summary>What listens on every address of this machine, before a product is started and after: the difference is the product's.</summary>
internal sealed class OpenListeners
{
    private readonly HashSet<int> _before = Ports();

    /// <summary>The ports that were opened on every address since.</summary>
    public IEnumerable<int> Opened => Ports().Where(p => !_before.Contains(p)).Order();

    private static HashSet<int> Ports() =>
    [
        .. IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners()
            .Where(l => l.Address.Equals(IPAddress.Any) || l.Address.Equals(IPAddress.IPv6Any))
            .Select(l => l.Port),
    ];
}
