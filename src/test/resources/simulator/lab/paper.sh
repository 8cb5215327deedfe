kubectl get namespaces
kubectl get all
kubectl ssh-jump $(kubectl get nodes -o jsonpath='{.items[0].metadata.name}')
ip a
brctl show
ip netns
ln -s /var/run/docker/netns /var/run/netns
ip netns
ip netns exec $(ip netns | head -1 | cut -d' ' -f1) ip a
ip netns exec $(ip netns | head -1 | cut -d' ' -f1) route -n
iptables -t nat -nvL
ps -aux | grep kubelet
exit
az network route-table list -o table
az network route-table route list -g MC_paper_kubenet-paper_westeurope --route-table-name $(az network route-table list --query "[0].name" -o tsv) -o table
az network nic list -g MC_paper_kubenet-paper_westeurope -o table
az resource list -g MC_paper_kubenet-paper_westeurope -o table
